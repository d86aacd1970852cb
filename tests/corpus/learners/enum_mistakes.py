from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


print(Colour.RED, Colour(2), Colour['GREEN'].name, list(Colour))
try:
    Colour(3)
except ValueError as error:
    print(error)
print(Colour.RED < Colour.GREEN)
