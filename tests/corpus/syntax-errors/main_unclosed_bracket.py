values = [1, 2, 3
total = 0
for value in values:
    total += value
print(total)
