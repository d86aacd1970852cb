# Contexts that a program has made a ring of: raising while one of them is handled comes to an end.
import re
import warnings


def ring():
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise TypeError(2)


try:
    ring()
except TypeError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__ is error.__context__)

try:
    raise KeyError("a")
except KeyError as first:
    try:
        raise KeyError("b")
    except KeyError as second:
        try:
            raise KeyError("c")
        except KeyError as third:
            first.__context__ = third
            try:
                raise KeyError("d")
            except KeyError as fourth:
                print(fourth.__context__, third.__context__, second.__context__, first.__context__)

print(re.sub("a", "b", "caa", 1))
scanner = re.Scanner([(r"[a-z]+", lambda s, word: word), (r"(\d)(\d)*", lambda s, digits: int(digits)), (r"\s+", None)])
print(scanner.scan("ab 12 cd ?!"))
