import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)(x)?', 'John Smith')

EXPRESSIONS = [
    "re.compile(b'a')",
    "re.compile('a',re.I|re.M)",
    're.I',
    're.I|re.X',
    'repr(re.NOFLAG)',
    "re.compile('a').match('ba',1)",
    "re.compile('^a').match('ba',1)",
    "re.compile('a$').search('ab',0,1)",
    "re.sub('','-','abc')",
    "re.sub('x*','-','abxd')",
]

for expression in EXPRESSIONS:
    try:
        print(expression, '->', repr(eval(expression)))
    except Exception as error:
        print(expression, '->', type(error).__name__ + ':', error)
