import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?', 'John Smith')

EXPRESSIONS = [
    'm.group(5)',
    "m['zz']",
    "m.group('zz')",
    'm.group(1.5)',
    "re.sub('a','\\\\q','a')",
    "re.sub('a','\\\\2','a')",
    "re.sub('a','\\\\g<x>','a')",
    "re.sub('(?P<x>a)','[\\\\g<x>]','banana')",
    "re.sub('a',lambda m:m.group().upper(),'banana')",
    "re.sub('a','b','aaa',count=2)",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
