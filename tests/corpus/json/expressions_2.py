import json


class P:
    def __init__(self):
        self.v = 1

EXPRESSIONS = [
    'json.dumps(3+4j)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
