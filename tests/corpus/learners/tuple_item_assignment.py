point = (1, 2)
grid = ([0], [1])
grid[0].append(5)
print(grid)
try:
    grid[0] += [6]
except TypeError as error:
    print(error, grid)
point[0] = 3
