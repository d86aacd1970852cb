import datetime as D
from datetime import *

EXPRESSIONS = [
    'datetime(2024,1,1,12,tzinfo=UTC).astimezone(timezone(timedelta(hours=5)))',
    'datetime.combine(date(2024,1,2),time(3,4))',
    'time(12,30)<time(13)',
    'time(12,tzinfo=UTC)<time(13)',
    'time(12,30,5,7)',
    'time(1,tzinfo=UTC)',
    'time(25)',
    'repr(time())',
    "time(12,30).strftime('%H-%M')",
    "time(12,30).isoformat('seconds')",
    'time(12,30).replace(hour=1)',
    'date.fromordinal(738000)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
