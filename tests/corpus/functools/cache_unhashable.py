from functools import cache


@cache
def total(numbers):
    return sum(numbers)


print(total((1, 2)))
print(total([1, 2]))
