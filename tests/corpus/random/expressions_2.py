import random

random.seed(12)

EXPRESSIONS = [
    'random.seed([])',
    'random.getrandbits(-1)',
    'random.randrange(1.0)',
    'random.getrandbits(0)',
    'random.seed(1, version=1)',
    'random.random()',
    "random.seed('abc',1)",
    'random.random()',
    'random.shuffle((1,2))',
    'random.randbytes(-1)',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
