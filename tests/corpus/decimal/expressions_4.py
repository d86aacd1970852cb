from decimal import *

EXPRESSIONS = [
    "Decimal('1.0')==1",
    "Decimal('0.5')==0.5",
    "Decimal('0.1')==0.1",
    "hash(Decimal('1.5'))==hash(1.5)",
    'hash(Decimal(5))==hash(5)',
    'Decimal(3)<4',
    'Decimal(3)<4.5',
    'max(Decimal(1),Decimal(2))',
    "sum([Decimal('0.1')]*10)",
    'sorted([Decimal(3),Decimal(1)])',
    'Decimal(1)+1.5',
    "Decimal(1)+'a'",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
