import datetime as D
from datetime import *

EXPRESSIONS = [
    'datetime(2024,1,1)-date(2024,1,1)',
    'date(2024,1,1)-datetime(2024,1,1)',
    'date.fromtimestamp(0)',
    'isinstance(datetime.min,date)',
    'date(2024,3,1)-timedelta(days=1)',
    'D.MINYEAR,D.MAXYEAR',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
