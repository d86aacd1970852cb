from fractions import Fraction as F

EXPRESSIONS = [
    'F(3,4)',
    "F('3/4')",
    "F('1.25')",
    'F(0.5)',
    "F('1e-3')",
    'F(1,0)',
    "F('x')",
    'F(1.5,2)',
    'F(3,4)+F(1,4)',
    'F(3,4)*2',
    'F(3,4)/0',
    'F(1,2)**2',
    'F(1,2)**-2',
    'F(1,2)**.5',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
