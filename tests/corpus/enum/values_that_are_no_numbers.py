"""auto() after a text, and a Flag with a text among its members."""
import enum

try:
    class E(enum.Enum):
        A = 'r'
        B = enum.auto()
except TypeError as e:
    print(e, repr(e.__context__))
class F(enum.Flag):
    A = 1
    B = 'b'
    C = 3
print(list(F), len(F), F.__members__)
