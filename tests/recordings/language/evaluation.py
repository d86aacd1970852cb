log = []
def t(x, v=None):
    log.append(x)
    return x if v is None else v
def show(name):
    print(name, log)
    log.clear()
t(1) + t(2) * t(3); show("arith")
a = [0, 1, 2, 3]
a[t(1)] = t(2); show("setitem")
a[t(0)] += t(5); show("aug")
{t(1): t(2), t(3): t(4)}; show("dict")
def f(*args, **kw): return (args, kw)
print(f(t(1), *[t(2)], k=t(3), **{"z": t(4)})); show("call")
x = t(1) if t(0, 0) else t(2); show("cond")
print(t(1, 1) < t(2, 2) < t(3, 0) < t(4, 4)); show("chain")
print(t(0, 0) or t(2) and t(3)); show("bool")
def g():
    x = 5
    y = x + (x := 7) * x
    z = [x, (x := 1), x]
    return x, y, z, f(x, (x := 3), x)
print(g())
def h():
    x, y = 1, 2
    x, y = y, x
    (x, y), z = [y, x], x
    a = b = c = [x]
    a += [y]
    return x, y, z, a is b is c, a
print(h())
def unp():
    a, *b, c = range(6)
    *d, e = "xyz"
    (f, g), [h, *i] = (1, 2), (3, 4, 5)
    for j, (k, *l) in [(1, (2, 3, 4)), (5, (6,))]:
        print(j, k, l)
    return a, b, c, d, e, f, g, h, i
print(unp())
for bad in (lambda: [1, 2, 3], lambda: [1]):
    try:
        p, q = bad()
    except ValueError as err:
        print(err)
try:
    p, *q, r = [1]
except ValueError as err:
    print(err)
def swap(l):
    l[0], l[1] = l[1], l[0]
    i = 0
    i, l[i] = 1, 9
    return l
print(swap([1, 2]))
print([*range(3), *"ab"], (*range(2),), {*range(3)}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(f"{1 + 1:>{2 + 3}}|{'x'!r}|{3.14159:.2f}|{{}}|{x=}|{'a' 'b'}")
print(1 if [] else 2, not [], not 1 == 2, -1 ** 2, 2 ** -1, 7 // -2, -7 % 3, ~5, 1 << 70)
print(0x7fffffffffffffff + 1, -9223372036854775808, 10 ** 30)
del a[0], a[0:2]
print(a)
n = 0
while n < 10:
    n += 1
    if n == 3: continue
    if n == 6: break
else:
    print("no")
for i in range(3): pass
else: print("else", i)
class K:
    def __init__(self): self.d = {}
    def __getattr__(self, name): log.append("get " + name); return 1
    def __setitem__(self, i, v): print("set", i, v)
    def __getitem__(self, i): return i
    def __delitem__(self, i): print("del", i)
k = K()
k.z += 1; show("attr"); print(k.z)
k[1:2, ::3] = 4; print(k[...], k[1:], k[:2], k[::], k[1, 2]); del k[5]
assert k, "no"
try:
    assert not k, "msg"
except AssertionError as e: print(repr(e))
try:
    assert not k
except AssertionError as e: print(repr(e))
lst = [lambda: i for i in range(3)]
print([fn() for fn in lst])
print([fn() for fn in [lambda i=i: i for i in range(3)]])
print([(i, j) for i in range(3) if i for j in range(i)], {i: j for i, j in zip("ab", "cd")}, sorted({c for c in "hello"}))
print([[y := 1, y * x] for x in range(2)], y)
print(list(x for x in range(3) if x), sum(i * i for i in range(4)))
