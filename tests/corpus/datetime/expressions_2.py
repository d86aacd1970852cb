import datetime as D
from datetime import *

EXPRESSIONS = [
    "timedelta('a')",
    'date(2024,1,1)+1',
    "date(2024,1,1)-'x'",
    'date.max+timedelta(1)',
    'datetime.max+timedelta(1)',
    'date(2024,1,1)<datetime(2024,1,1)',
    'date(2024,1,1)==datetime(2024,1,1)',
    'datetime(2024,1,1)<5',
    'date(2024,1,1)<5',
    'timedelta(1)<5',
    'timedelta(1)+5',
    'timedelta(1)/0',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
