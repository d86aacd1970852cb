first, second, *rest = 'ab'
print(first, second, rest)
first, second, third, *rest = 'ab'
