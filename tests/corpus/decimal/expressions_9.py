from decimal import *

EXPRESSIONS = [
    "Decimal('Inf')-Decimal('Inf')",
    "int(Decimal('NaN'))",
    "int(Decimal('Infinity'))",
    "bool(Decimal('0.0'))",
    "Decimal('10').scaleb(2)",
    "Decimal('1.5').to_integral_value()",
    "Decimal('-1.5').copy_abs()",
    "Decimal('1.5').number_class()",
    "Decimal('100').ln()",
    "Decimal('0.5').exp()",
    "Decimal('-3').exp()",
    "Decimal('1e-20').exp()",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
