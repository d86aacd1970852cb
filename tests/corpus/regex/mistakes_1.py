import re

for pattern in ['(', 'a)', '*a', 'a**', 'a{3,2}', '[a', '[z-a]', '\\', '(?P<a', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=b)']:
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as error:
        print(pattern, '|', error, '|', error.pos, error.lineno, error.colno)
    except Exception as error:
        print(pattern, '|', type(error).__name__, error)
