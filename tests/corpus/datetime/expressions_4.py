import datetime as D
from datetime import *

EXPRESSIONS = [
    "datetime.strptime('2024 x','%Y')",
    "datetime.strptime('2024-13-01','%Y-%m-%d')",
    "datetime.strptime('2024-02-30','%Y-%m-%d')",
    "datetime.strptime('12:30:45.123 PM +0530','%I:%M:%S.%f %p %z')",
    "datetime.strptime('a','%Q')",
    "datetime.strptime('Monday January 01 2024','%A %B %d %Y')",
    "datetime.strptime('2024 060','%Y %j')",
    "datetime.strptime('20240101','%Y%m%d')",
    'datetime.fromtimestamp(0,timezone.utc)',
    'datetime.fromtimestamp(1e9+.123456,UTC)',
    'datetime.fromtimestamp(-1.5,UTC)',
    'datetime(2024,1,1,tzinfo=UTC).timestamp()',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
