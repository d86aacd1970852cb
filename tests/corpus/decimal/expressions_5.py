from decimal import *

EXPRESSIONS = [
    "1+Decimal('2.5')",
    '2**Decimal(3)',
    "-Decimal('1.5')",
    "abs(Decimal('-1.5'))",
    "+Decimal('1.23456789012345678901234567890123')",
    'f"{Decimal(\'1234567.891\'):,.2f}"',
    'f"{Decimal(\'0.5\'):%}"',
    'f"{Decimal(\'3.14159\'):.3f}"',
    'f"{Decimal(\'3.14159\'):10.2f}|"',
    'f"{Decimal(\'1e10\'):g}"',
    'f"{Decimal(\'123\'):e}"',
    'f"{Decimal(\'-5\'):+010.1f}"',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
