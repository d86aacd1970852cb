def total(numbers):
    return sum(n for n in numbers)


print(total([1, 2]))
print(total(3))
