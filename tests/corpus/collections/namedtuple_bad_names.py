from collections import namedtuple

for arguments in (("T", "a a"), ("T", "_a"), ("T", "class"), ("1T", "a"), ("T", ["a b"])):
    try:
        namedtuple(*arguments)
    except ValueError as e:
        print(e)
namedtuple("T", "a b", defaults=(1, 2, 3))
