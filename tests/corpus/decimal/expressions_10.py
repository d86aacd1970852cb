from decimal import *

EXPRESSIONS = [
    "Decimal('50').exp()",
    "Decimal('1.0001').ln()",
    "Decimal('123456789').log10()",
    "Decimal('0.001').ln()",
    "Decimal('3.14').real",
    "Decimal('7').__floor__()",
    "repr(Decimal('1.10'))",
    "Decimal('9.99').quantize(Decimal('.1'))",
    "Decimal('1e28')+1",
    'Decimal(10**30)+1',
    "Decimal('1.5').foo",
    "Decimal('19.99')*Decimal('1.0825')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
