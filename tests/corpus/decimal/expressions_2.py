from decimal import *

EXPRESSIONS = [
    "Decimal('1E+5')",
    "Decimal('123.456').quantize(Decimal('0.01'))",
    "Decimal('2.675').quantize(Decimal('0.01'),ROUND_HALF_UP)",
    "Decimal('2.5').quantize(Decimal('1'))",
    "Decimal('-2.5').quantize(Decimal('1'),ROUND_CEILING)",
    'Decimal(0.1)',
    "Decimal('NaN')",
    "Decimal('-Infinity')",
    "Decimal('x')",
    'Decimal(1)/0',
    'Decimal(0)/0',
    "Decimal('1.50').normalize()",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
