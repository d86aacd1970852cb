from decimal import *

EXPRESSIONS = [
    "format(Decimal('1.5'),'<8')",
    "str(Decimal('1E+3'))",
    "Decimal('1E+3').to_eng_string()",
    "Decimal('123E+5').to_eng_string()",
    'getcontext()',
    "Decimal('1.2').compare(Decimal('1.3'))",
    "Decimal('5').is_zero(), Decimal('NaN').is_nan(), Decimal('Inf').is_infinite()",
    "Decimal('1.23').adjusted()",
    "Decimal('0.25').as_integer_ratio()",
    'Decimal.from_float(0.1)',
    "Decimal('3').fma(2,3)",
    "Decimal('10').remainder_near(3)",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
