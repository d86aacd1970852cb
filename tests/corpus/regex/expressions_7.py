import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?', 'John Smith')

EXPRESSIONS = [
    "re.search(r'(?<=-)\\w+','spam-egg')",
    "re.split(r'\\W+','Words, words, words.')",
    "re.split(r'(\\W+)','...words, words...')",
    "re.split('[a-f]+','0a3B9',flags=re.IGNORECASE)",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
