numbers = [3, 1, 2]
numbers = numbers.sort()
for n in numbers:
    print(n)
