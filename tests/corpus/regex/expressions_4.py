import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?', 'John Smith')

EXPRESSIONS = [
    "re.split('x*','axbc')",
    "re.findall(r'(a)(b)?','abaa')",
    "re.match('a','a')==re.match('a','a')",
    "re.compile('a')==re.compile('a')",
    "hash(re.compile('a'))==hash(re.compile('a'))",
    "re.sub('a',5,'a')",
    "re.sub('a',lambda m:5,'ba')",
    "re.fullmatch('a|ab','ab')",
    "re.compile('x'*300)",
    "re.search('b','a'*100+'b'*100)",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
