from enum import Enum


class Color(Enum):
    RED = 1


try:
    Color.RED.value = 2
except AttributeError as e:
    print(e)
try:
    class More(Color):
        BLUE = 2
except TypeError as e:
    print(e)
try:
    Color.RED < Color.RED
except TypeError as e:
    print(e)
Color.RED = 5
