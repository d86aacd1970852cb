from decimal import Decimal, getcontext
import random

getcontext().prec = 18
chance = random.Random(4)
for _ in range(60):
    a = Decimal(chance.randint(-10 ** 9, 10 ** 9)).scaleb(chance.randint(-8, 4))
    b = Decimal(chance.randint(-10 ** 4, 10 ** 4)).scaleb(chance.randint(-4, 2))
    for operator, result in [('+', lambda: a + b), ('-', lambda: a - b), ('*', lambda: a * b), ('/', lambda: a / b), ('//', lambda: a // b), ('%', lambda: a % b)]:
        try:
            print(a, operator, b, '=', result())
        except ArithmeticError as error:
            print(a, operator, b, type(error).__name__, error)
    for name in ('sqrt', 'ln', 'log10', 'normalize'):
        try:
            print(name, a, getattr(a, name)())
        except ArithmeticError as error:
            print(name, a, type(error).__name__, error)
