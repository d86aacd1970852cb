class I(int):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __repr__(self): return f'I({int(self)})'


class F(float):
    pass


class S(str):
    def shout(self): return self.upper() + '!'


class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.name = 'l'


class D(dict):
    def __missing__(self, k): return f'missing {k}'
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)


class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]


i, f, s, l, d, t = I(5, 'x'), F(2.5), S('hey'), L(1, 2, 3), D(a=1), T(1, 2)
print(i, repr(i), i + 1, i * i, i.tag, i == 5, hash(i) == hash(5), isinstance(i, int), type(i + 1), i.__dict__, int(i), {5: 'a'}[i], [1, 2, 3, 4, 5, 6][i], i.bit_length(), -i, i < 6, 6 > i, str(i), f'{i}', f'{i:03}', '%d' % i, i // 2, divmod(i, 2), i ** 2, bool(I(0)), range(i))
print(f, f + 1, type(f * 2), f.is_integer(), f'{f:.1f}', hash(f) == hash(2.5), round(f), int(f), f == 2.5, f < 3, -f, abs(f), f // 1, divmod(f, 1))
print(s, s.shout(), s + '!', type(s + '!'), s[0], len(s), s == 'hey', {'hey': 1}[s], hash(s) == hash('hey'), s.upper(), type(s.upper()), 'e' in s, list(s), s.join(['a', 'b']), f'{s:>5}', '%s' % s, s * 2, s.replace('x', 'y') == s, type(s.replace('x', 'y')), str(s), type(str(s)), s.__class__)
s.attr = 1
print(s.attr, s.__dict__)
print(l, len(l), l.name, l + [4], type(l + [4]), l[0], l[1:], l == [1, 2, 3], isinstance(l, list), l.__dict__)
l.append(4)
print(l, l[-1], 4 in l, list(reversed(l)))
d['b'] = 2
print(d, d['a'], d['b'], d['zz'], d.get('zz'), len(d), d == {'a': 1, 'b': 4})
print(t, t.first, len(t), t + (3,), t == (1, 2), hash(t) == hash((1, 2)), type(t[:1]))
print(I.__mro__, issubclass(I, int), I(7).real, type(I(3).conjugate()))
print(bool(F(0)), F('1.5'), F(), S(), S(5), L() == [], T())
