"""With slots=True the class is made anew: super() and __class__ in its methods still mean the first one."""
from dataclasses import dataclass
@dataclass(slots=True)
class A:
    x: int
    def __post_init__(self):
        try: super().__init__()
        except TypeError as e: print(e)
    def who(self): return __class__ is type(self)
print(A(1).who())
@dataclass(slots=True, frozen=True)
class B:
    x: int
for f in (lambda: setattr(B(1), 'x', 2), lambda: setattr(B(1), 'y', 2), lambda: delattr(B(1), 'y'), lambda: delattr(B(1), 'x')):
    try: f()
    except Exception as e: print(type(e).__name__, e)
