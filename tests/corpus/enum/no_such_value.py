from enum import Enum


class Color(Enum):
    RED = "r"


print(Color("r"))
print(Color("x"))
