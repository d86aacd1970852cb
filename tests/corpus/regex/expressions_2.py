import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?', 'John Smith')

EXPRESSIONS = [
    "re.subn('a','b','aaa')",
    "re.split(r'(,)','a,b,c')",
    "re.split(',','a,b,c',maxsplit=1)",
    "re.escape('a.b*c [x]')",
    "re.escape(b'a.b')",
    "re.findall(b'a',b'banana')",
    "re.match('a',b'a')",
    "re.match(b'a','a')",
    "re.match('a',5)",
    "re.match(5,'a')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
