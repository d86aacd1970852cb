import datetime as D
from datetime import *

EXPRESSIONS = [
    'hash(date(2024,1,1))==hash(date(2024,1,1))',
    'datetime(2024,1,1,tzinfo=UTC)==datetime(2024,1,1,5,tzinfo=timezone(timedelta(hours=5)))',
    "datetime(2024,1,1).isoformat(timespec='x')",
    'sum([timedelta(1),timedelta(2)],timedelta())',
    'max(date(2024,1,1),date(2023,1,1))',
    'datetime(2024,1,31).replace(month=2)',
    'date(2024,1,1).year',
    'date(2024,1,1).foo',
    "f'{datetime(2024,5,6,7,8):%H:%M}'",
    'str(D.tzinfo())[:20]',
    'round(timedelta(seconds=3.7).total_seconds())',
    'timedelta(hours=5)//timedelta(hours=2)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
