# object.__new__ refuses what another __new__ has to make, and names the nearest class whose it is.
class Number(int):
    pass


class Made(Number):
    def __new__(cls, *args):
        return object.__new__(cls)


class Further(Made):
    pass


class Text(str):
    def __new__(cls, *args):
        return int.__new__(cls)


for kind in (Made, Further, Text, Number):
    try:
        print(kind(5))
    except TypeError as error:
        print(kind.__name__, error)
for made in (lambda: object.__new__(Number), lambda: int.__new__(bool), lambda: object.__new__(list), lambda: list.__new__(dict), lambda: object.__new__(1), lambda: object.__new__()):
    try:
        print(made())
    except TypeError as error:
        print(error)
