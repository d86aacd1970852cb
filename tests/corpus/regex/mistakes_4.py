import re

for pattern in ['(?L)a', '(?au)x', 'a{1}{2}', 'a+*', '^*', '(?:a', '(?P<>a)', '(?-a:x)', '[\\q]', 'a{99999999999}', 'x\ny(', '(?P<a b>x)']:
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as error:
        print(pattern, '|', error, '|', error.pos, error.lineno, error.colno)
    except Exception as error:
        print(pattern, '|', type(error).__name__, error)
