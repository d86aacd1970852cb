table = [[1, 2], [3, 0], [5, 6]]
print([[a + b for a, b in [row]] for row in table])
print([a / b
       for row in table
       for a, b in [row]])
