squares = (n * n for n in range(10))
print(next(squares), next(squares))
print(squares[2])
