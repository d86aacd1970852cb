from decimal import *

EXPRESSIONS = [
    "Decimal('1').next_plus()",
    "Decimal('1').next_minus()",
    "Decimal('-0')",
    "-Decimal('0')",
    "Decimal('0.0')+Decimal('0.00')",
    "Decimal('1e400000')**3",
    "Decimal('1e-999999')/10**30",
    "Decimal('1')/Decimal('7')",
    "Decimal('355')/Decimal('113')",
    "Decimal('1.1')**2",
    "Decimal('1.1')**-2",
    "Decimal('4')**Decimal('0.5')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
