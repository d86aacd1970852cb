import re

for pattern in ['\\q', '\\x1', '[\\d-a]', '(?#abc', '(?(a)b)', '(?(1', '(?(9)a)', '(?(0)a)', '(?(1)a|b|c)(x)', '\\400', '\\8', '\\N{x}']:
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as error:
        print(pattern, '|', error, '|', error.pos, error.lineno, error.colno)
    except Exception as error:
        print(pattern, '|', type(error).__name__, error)
