# Rich comparison: chains, reflection, NotImplemented, containers, total_ordering.
import functools


class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'V{self.n}'

    def __hash__(self):
        return self.n


for name, op in [('lt', '<'), ('le', '<='), ('eq', '=='), ('ne', '!='), ('gt', '>'), ('ge', '>=')]:
    def method(self, other, name=name, op=op):
        print(name, self, other)
        return eval(f'a {op} b', {'a': self.n, 'b': other.n}) if isinstance(other, V) else NotImplemented
    setattr(V, f'__{name}__', method)


class Sub(V):
    def __lt__(self, other):
        print('sub lt', self, other)
        return True

    def __gt__(self, other):
        print('sub gt', self, other)
        return False


a, b, c = V(1), V(2), V(3)
print(a < b < c, a < c > b == b != a, not a < b, a == 1, a != 'x')
print([a, b] < [a, c], (a, b) == (a, b), [a] != [b], (a,) >= (b,), [a, b, c] == [a, b, c])
print(V(1) < Sub(2), Sub(2) > V(1), V(1) > Sub(1))
print(max(a, b, c), min([c, a]), sorted([c, a, b]), a in (b, a), b in {a, b})
for bad in ('a < 1', '1 < a', 'a <= None', '[a] < [1]'):
    try:
        print(eval(bad))
    except TypeError as error:
        print(error)


@functools.total_ordering
class T:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print('T eq')
        return self.n == other.n

    def __lt__(self, other):
        print('T lt')
        return self.n < other.n


print(T(1) <= T(2), T(1) >= T(2), T(1) > T(2), T(1) != T(1))


class Truthy:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('truth', self.v)
        return self.v


class Odd:
    def __eq__(self, other):
        return Truthy(False)

    def __lt__(self, other):
        return Truthy(True)

    def __contains__(self, item):
        return Truthy(True)


o = Odd()
print((o == 1).v, [Odd()] == [o], 1 in o, (o < o < o).v, o not in [Odd()])
match a:
    case V(n=1) if a == a:
        print('matched')
