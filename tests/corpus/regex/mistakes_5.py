import re

for pattern in ['(?<=(a)\\1)b', '(?i:', '(?-:a)', '(?i-:a)', '(?ix)a b']:
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as error:
        print(pattern, '|', error, '|', error.pos, error.lineno, error.colno)
    except Exception as error:
        print(pattern, '|', type(error).__name__, error)
