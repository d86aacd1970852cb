from enum import Enum


class Color(Enum):
    RED = "r"


try:
    Color.BLUE
except AttributeError as e:
    print(e)
Color["BLUE"]
