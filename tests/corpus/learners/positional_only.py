def power(base, exponent, /, *, modulo=None):
    return pow(base, exponent, modulo)


print(power(2, 10), power(2, 10, modulo=7))
print(power(base=2, exponent=10))
