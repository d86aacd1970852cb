from fractions import Fraction as F

EXPRESSIONS = [
    'F(7,2).__floor__()',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
