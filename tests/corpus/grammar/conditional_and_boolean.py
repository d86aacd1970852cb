def t(name):
    print('true', name)
    return [name]


def f(name):
    print('false', name)
    return ()


print(t(1) and t(2), t(1) and f(2), f(1) and t(2))
print(t(1) or t(2), f(1) or t(2), f(1) or f(2))
print(t(1) if f(2) else t(3))
print(not t(1), not f(1))
print(t(1) and (f(2) or t(3)) and not f(4))
print(1 if 2 else 3 if 4 else 5, (1 if 0 else 3 if 0 else 5))
print([] or {} or None or 0, 1 and 2 and 3, 1 and 0 and 3)


class Length:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Truth:
    def __init__(self, n): self.n = n
    def __bool__(self): return self.n


for value in (Length(0), Length(3), Length(-1), Length('x'), Length(2.0), Length(10**30), Truth(True), Truth(1), Truth(None)):
    try:
        print(bool(value), 'yes' if value else 'no')
    except Exception as error:
        print(type(error).__name__, error)
print(bool(0.0), bool(-0.0), bool(float('nan')), bool(0j), bool(''), bool(' '), bool([[]]), bool(range(0)), bool({0: 0}), bool(b''), bool(...), bool(NotImplemented) if False else '')
while t('loop'):
    break
if (n := len('abc')) > 2 and n < 5:
    print('walrus', n)
print(n if n else None, (lambda: n or 1)())
x = 5
print('small' if x < 3 else 'medium' if x < 10 else 'large')
print(True + True, True * 5, sum([True, False, True]), True == 1, True is (1 == 1), isinstance(True, int), str(True), repr(False), int(True), f'{True:d} {True} {True!r:>6} {True:5}')
print(True & False, True | 2, True ^ True, ~True if False else -2, -True, +False)
print({True: 'a', 1: 'b', 1.0: 'c'}, [1, True, 1.0].index(True), 'x' * True)
