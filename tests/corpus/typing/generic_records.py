from typing import *
import warnings
T = TypeVar("T")
class Pair(NamedTuple, Generic[T]):
    a: T
    b: int = 2
print(Pair(1), Pair[int](1, 3), Pair.__orig_bases__[1], Pair.__parameters__)
class Q[K](NamedTuple):
    x: K
print(Q("a"), Q[str], Q.__type_params__)
class TD(TypedDict, Generic[T]):
    k: T
class TD2(TD):
    z: int
print(TD(k=1), TD2(k=1, z=2), TD2.__orig_bases__ == (TD,), TD[int], TD.__parameters__, TD2.__annotations__)
print(Literal[int, "a", None])
@no_type_check
class C:
    def f(self, x: "nope"): pass
print(get_type_hints(C), get_type_hints(C.f))
print(Pattern[str], Match)
class D(T if False else object): pass
try:
    class E(T): pass
except TypeError as e: print(e)
NamedTuple("X", a=int)
TypedDict("Y")
import traceback
g = ExceptionGroup("g\nh", [ValueError("a\nb"), ExceptionGroup("i", [TypeError(1)])])
g.add_note("note")
print(traceback.format_exception_only(g, show_group=True), traceback.format_exception_only(g), traceback.format_exception_only(SyntaxError("x", ("f", 1, 2, "abc"))))
import io
s = io.StringIO("a\rb\r\nc\n", newline=""); print(s.readlines(), s.newlines)
s = io.StringIO("a\rb\r\nc\n", newline=None); print(s.readlines(), s.newlines)
s = io.StringIO("a\nb", newline="\r\n"); print(s.readlines(), repr(s.getvalue()))
s = io.StringIO(); s.write("abc"); s.seek(1); print(s.read(1), s.truncate(), s.getvalue(), s.newlines)
