import datetime as D
from datetime import *

EXPRESSIONS = [
    'timedelta(1)//timedelta(0)',
    "timedelta(1)*'a'",
    'timezone(5)',
    'timezone(timedelta(days=2))',
    'timezone.utc',
    'timezone(timedelta(0))',
    'timezone(timedelta(hours=1))',
    'str(timezone(timedelta(hours=-3,minutes=-30)))',
    "timezone(timedelta(hours=1),'X').tzname(None)",
    "datetime.strptime('2024-03-05 14:30','%Y-%m-%d %H:%M')",
    "datetime.strptime('5 Mar 24','%d %b %y')",
    "datetime.strptime('x','%Y')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
