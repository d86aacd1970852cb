import json


class P:
    def __init__(self):
        self.v = 1

EXPRESSIONS = [
    'json.dumps(P())',
    'json.dumps({(1,2):3})',
    "json.dumps({(1,2):3,'a':1},skipkeys=True)",
    'json.dumps(P(),default=lambda o:o.__dict__)',
    'json.dumps([P(),{1,2}],default=lambda o:sorted(o) if isinstance(o,set) else vars(o),indent=1)',
    "json.dumps({'b':1,1:2},sort_keys=True)",
    "json.dumps(b'x')",
    "json.dumps({'a':{1}})",
    'json.dumps(P(),default=lambda o:o)',
    'json.dumps(object())',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
