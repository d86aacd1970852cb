import json


class P:
    def __init__(self):
        self.v = 1

EXPRESSIONS = [
    'json.loads(1)',
    'json.loads(None)',
    "json.loads(b'[1]')",
    'json.loads(bytearray(b\'"x"\'))',
    "json.JSONDecoder().raw_decode('[1] x')",
    "json.JSONDecoder().raw_decode('xx [1] x',3)",
    'json.loads(\'"a\\nb"\',strict=False)',
    "json.JSONDecoder().decode(' 1 ')",
    "json.loads('['*100000)",
    "json.loads('1'*5000)",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
