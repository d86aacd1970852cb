import re

for pattern in ['\\1', '(\\1)', '(?<=a+)b', '(?z)', '(?', '(?P', '(?Pz', '(?<z', 'a(?i)b', '(?i', '(?i-', '(?i-i:a)']:
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as error:
        print(pattern, '|', error, '|', error.pos, error.lineno, error.colno)
    except Exception as error:
        print(pattern, '|', type(error).__name__, error)
