from fractions import Fraction as F

EXPRESSIONS = [
    'F(1,2).as_integer_ratio()',
    "F('-3/6')",
    'F(-1,3)',
    'abs(F(-1,3))',
    "F(1,2)+'a'",
    'sum([F(1,3)]*3)',
    'F(10**20,3)',
    "F('abc/d')",
    'float(F(1,3))',
    'F(1,2)>1j',
    'F(True)',
    "f'{F(1,2)}'",
    "f'{F(5,2):>10}|'",
    'F(1,2).numerator',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
