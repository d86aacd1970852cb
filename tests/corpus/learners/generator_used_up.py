numbers = (n * n for n in range(3))
print(sum(numbers), sum(numbers), list(numbers))
print(next(numbers))
