from decimal import *

EXPRESSIONS = [
    "Decimal('0.1')+Decimal('0.2')==Decimal('0.3')",
    "Decimal('1')/Decimal('3')*3",
    'Decimal(2)**1000',
    'Decimal(2)**-1000',
    "Decimal('2.0')**3",
    "Decimal('1.00')**3",
    'f"{Decimal(\'1E+2\')}"',
    'f"{Decimal(\'12345.678\'):_.1f}"',
    'f"{Decimal(\'12.5\'):>12}"',
    "Decimal('99999').quantize(Decimal('1e-30'))",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
