from decimal import *

EXPRESSIONS = [
    "Decimal('1.1')+Decimal('2.2')",
    'Decimal(1)/3',
    "Decimal('0.1')*3",
    'Decimal(10)**50',
    "Decimal(2)**Decimal('0.5')",
    'Decimal(2).sqrt()',
    'Decimal(1).exp()',
    'Decimal(2).ln()',
    'Decimal(2).log10()',
    "Decimal('1000').log10()",
    "Decimal('1e-7')",
    "Decimal('0.000001')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
