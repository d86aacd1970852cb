import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?', 'John Smith')

EXPRESSIONS = [
    're.error is re.PatternError',
    're.PatternError.__mro__',
    "re.compile('(?i)a').flags",
    "re.compile('a',re.I).search('A').re",
    "bool(re.match('','x'))",
    "re.sub('(a)|b','[\\\\1]','ab')",
    "re.match(r'\\d+','٣٤')",
    "re.compile(r'(\\d+)-(\\d+)').sub(r'\\2-\\1','10-20 30-40')",
    're.purge()',
    "re.search('a','b',re.I)",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
