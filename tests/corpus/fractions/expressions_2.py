from fractions import Fraction as F

EXPRESSIONS = [
    'F(7,2)//1',
    'F(7,2)%1',
    'divmod(F(7,2),2)',
    'F(1,3)+.5',
    'round(F(7,3))',
    'round(F(22,7),2)',
    'int(F(-7,2))',
    'F(1,3)<F(1,2)',
    'F(1,2)==.5',
    'hash(F(1,2))==hash(.5)',
    'str(F(3,1))',
    "f'{F(1,3):.3f}'",
    "f'{F(22,7):10.2e}|'",
    'F(3.14159).limit_denominator(100)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
