import datetime as D
from datetime import *

EXPRESSIONS = [
    'date(2024,2,30)',
    'date(2024,13,1)',
    'date(0,1,1)',
    'date(10000,1,1)',
    "date('a',1,1)",
    'date(2024,1)',
    'datetime(2024,1,1,24)',
    'datetime(2024,1,1,0,60)',
    'datetime(2024,1,1,0,0,60)',
    'datetime(2024,1,1,0,0,0,1000000)',
    'datetime(2024,1,1,tzinfo=5)',
    'datetime(2024,1,1,fold=2)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
