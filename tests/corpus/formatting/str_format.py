class P:
    def __init__(self): self.x, self.d = 5, {'k': [10, 20]}
    def __getitem__(self, k): return ('item', k)


p = P()
print('{} {}'.format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2), '{} {x} {}'.format(1, 2, x=3), '{0.x} {0[key]} {0[0]} {0.d[k][1]}'.format(p))
print('{:>5}|{:<5}|{:^5}'.format(1, 2, 3), '{0:{1}}'.format(5, '>4'), '{:{}{}}'.format(7, '0', 5), '{:{w}.{p}f}'.format(3.14159, w=8, p=2), '{!r} {!s} {!a}'.format('é', 'é', 'é'))
print('{{}} {{{}}}'.format(1), '{}'.format('{}'), '{0[a]} {0[1]} {0[-1]}'.format({'a': 1, 1: 2, '-1': 3}), '{:%}'.format(0.5), '{:,}'.format(10**7), '{}'.format(None), '{0!r:>5}'.format('x'))
print('{k}'.format_map({'k': 1}), '{a.b}'.format(a=type('T', (), {'b': 9})), '{0[[]}'.format({'[': 1}), '{:}'.format(3), '{!s:}'.format(3))


class D(dict):
    def __missing__(self, key): return f'<{key}>'


print('{x} {y}'.format_map(D(x=1)))


def attempt(t, *a, **k):
    try:
        print(repr(t), '->', repr(t.format(*a, **k)))
    except BaseException as e:
        print(repr(t), '->', type(e).__name__ + ':', e)


for t in ['{', '}', 'a}b', '{}}', '{0}{}', '{}{0}', '{1}', '{a}', '{.x}', '{!z}', '{!}', '{!r', '{!rx}', '{:{}}', '{:', '{0', '{0!', '{[}', '{[]}', '{0.}', '{0.x', '{0[1', '{0[1]x}', '{a b}', '{0 }', '{ 0}', '{-1}', '{0:{1:{2}}}', '{99999999999}', '{0x}', '{:d}', '{{}', '{}{', '{:}}', '{0!r:}', '{!r:5}', '{0:{', '{0[a]}', '{0.real}', '{0[0]}', '{{{}', '{!}:}', '{0!rr}']:
    attempt(t, 1)
attempt('{:{:{}}}', 1, 2, 3)
attempt('{}', *[])
attempt('{x}', y=1)
try:
    '{}'.format_map([1])
except Exception as e:
    print(type(e).__name__, e)
try:
    '{a}'.format_map({})
except Exception as e:
    print(type(e).__name__, e)
