import random

random.seed(12)

EXPRESSIONS = [
    'random.choice([])',
    'random.randint(5,1)',
    'random.randrange(0)',
    'random.randrange(5,5)',
    'random.randrange(1,2,0)',
    'random.randint(1.5,2)',
    'random.sample({1,2},1)',
    'random.sample([1],2)',
    'random.choices([],k=1)',
    'random.choices([1,2],[0,0])',
    'random.choices([1],[1,2])',
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
