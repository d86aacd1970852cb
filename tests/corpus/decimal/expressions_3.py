from decimal import *

EXPRESSIONS = [
    "Decimal('100').normalize()",
    'Decimal((1,(1,2,3),-2))',
    "Decimal('12.30').as_tuple()",
    "Decimal('3.7')//1",
    "Decimal('3.7')%1",
    "Decimal('-7')//2",
    "Decimal('-7')%2",
    "divmod(Decimal(7),Decimal('2.5'))",
    "round(Decimal('2.5'))",
    "round(Decimal('2.567'),2)",
    "int(Decimal('-3.9'))",
    "float(Decimal('0.1'))",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
