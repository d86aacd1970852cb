# What has a path of its own in the VM for speed: long strings that grow, construction, generators in builtins, simple keys.
s = "ab" * 200
t = s
keep = []
for i in range(300):
    s += chr(0x1F600) if i % 7 == 0 else "x%d" % i
    if i % 50 == 0:
        keep.append(s)
print(len(s), s[-5:], s[400:410], hash(s) == hash("".join(list(s))), len(t))
a = s + "left"
b = s + "right"
print(a[-6:], b[-6:], len(a), len(b), a != b, a[:-4] == b[:-5] == s)
print([len(k) for k in keep], all(s.startswith(k) for k in keep))
d = {s: 1}
s2 = s
s2 += ""
print(d[s2], s2 is s)
x = "q" * 300
x += "\ud83d"
x += "\ude00"
class P:
    def __init__(self, x):
        self.x = x
        if x == 3:
            raise ValueError("three")
        if x == 4:
            return 5
for i in range(6):
    p = None
    try:
        p = P(i)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e, p)
    else:
        print(p.x)
class M(type):
    def __call__(cls, *a):
        print("meta", cls.__name__)
        return super().__call__(*a)
class Q(metaclass=M):
    def __init__(self, a):
        self.a = a
for i in range(3):
    print(Q(i).a)
class R:
    def __init__(self, n):
        self.sub = R(n - 1) if n else None
r = R(300)
n = 0
while r:
    n += 1
    r = r.sub
print(n)
P.__init__ = lambda self, x: setattr(self, "y", x)
print(P(3).y)
def g():
    r = yield 1
    print("got", r)
    yield P(9).y
it = g()
print(next(it), it.send("v"))
print(sum(i for i in range(5)), max(i * 2 for i in range(4)), list(i for i in "abc"), sorted((i for i in (3, 1, 2)), key=lambda v: -v))
def bad():
    yield 1
    raise KeyError("k")
try:
    print(sum(bad()))
except KeyError as e:
    print("KeyError", e)
def stop():
    yield 1
    raise StopIteration
try:
    list(stop())
except RuntimeError as e:
    print(e)
st2 = {k for k in [1, 1.0, True, "a", "a", 2]}
print(sorted(map(str, st2)), {1: "i", 1.0: "f", True: "t"}, 1.0 in {1: 2}, True in {1: 2}, "a" in {"a": 1})
print(f"{3!r:>4}|{'é'!a}|{2.5!s:^7}|")
print([1.5 < 2.5, float("nan") == float("nan"), "a" != "b", 1 < 1.5])
if float("nan") < 1: print("no")
else: print("yes")
