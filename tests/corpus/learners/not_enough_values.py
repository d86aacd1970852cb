def minmax(values):
    return min(values), max(values)


low, high = minmax([3, 1, 2])
print(low, high)
low, high, mean = minmax([3, 1, 2])
