import datetime as D
from datetime import *

EXPRESSIONS = [
    'date.fromordinal(0)',
    'date.fromordinal(10**7)',
    'date.fromisocalendar(2024,9,4)',
    'date.fromisocalendar(2024,54,1)',
    'date.fromisocalendar(2024,1,8)',
    'timedelta.min',
    'timedelta.max',
    'timedelta.resolution',
    'date.resolution',
    'datetime.min',
    'time.max',
    'hash(timedelta(1))==hash(timedelta(hours=24))',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
