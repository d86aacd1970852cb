from decimal import *

EXPRESSIONS = [
    "Decimal('8')**(Decimal(1)/3)",
    "Decimal('0')**0",
    "Decimal(-8)**Decimal('0.5')",
    'Decimal(1.1)',
    'Decimal([1])',
    'Decimal(None)',
    "Decimal('1_000.5')",
    "Decimal('  12  ')",
    'Decimal(True)',
    "Decimal('sNaN')+1",
    "Decimal('NaN')+1",
    "Decimal('NaN')<1",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
