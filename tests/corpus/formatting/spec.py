def show(v, *specs):
    for s in specs:
        try:
            print(repr(v), repr(s), repr(format(v, s)))
        except Exception as e:
            print(repr(v), repr(s), type(e).__name__ + ':', e)


show('abc', '', 's', '5', '<5', '>5', '^5', '^6', '*^7', '.2', '5.2', '05', '2', '😀^7', '{<5', '}>5', '=5', '+5', ' 5', '#5', 'z5', ',', 'd', 'x', '5.', '.', '5s5', '10.1s', '0', '-5', '\u00e9>4', '<', '>10.0')
for v in [0, 1, -1, 42, -42, 1234567, -1234567, 2**70, True, False]:
    show(v, '', 'd', '5', '<8', '>8', '^8', '=8', '+', ' ', '-', '+d', '08', '+08d', '*=10', ',', '_', '015,', 'b', '#b', 'o', '#o', 'x', '#x', 'X', '#X', '_b', '_x', '#_x', '010b', '#010x', 'e', 'f', 'g', '.2f', '%', '.1%', 'n', '<+8,d')
show(65, 'c', '5c', '<5c', '^5c', '05c', '+c', '#c', ',c')
show(0x1f600, 'c', '4c', '<4c')
show(1, '.2', '.2d', 's', 'q', 'z', 'zd', ',b', ',x', '_n', ',n', ',_', '_,', ',,', '__', '5x5', '\u00e9', '99999999999', '.', '=', '\n', 'd ', '-c')
show(-1, 'c')
show(0x110000, 'c')
for v in [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e16, 1e-7, 123456789.0, 0.5, 1.5, 2.5, 99.995, float('inf'), float('-inf'), float('nan')]:
    show(v, '', 'f', '.0f', '.2f', '.10f', 'e', '.0e', '.3e', 'E', 'g', '.3g', 'G', '#g', '#.0f', '#.0e', '%', '.1%', 'n', ',', '_', ',.2f', '010.2f', '+.1f', ' .1f', '=+10.1f', '<10', '^12.3f', '*>12', '.3', '.0', '.1', '.20', 'z.0f', 'z', '+z.1f', '012,.1f', '08')
show(1.5, 'd', 's', 'x', 'c', 'b', '5.f', '.', ',_', ',n', '.2d', 'zz')
show(1.1, '.50f', '.30e', '.60g', '.400f')
show(5e-324, '.3g', 'f', '.330f', 'e')
show(1.7976931348623157e308, 'f', '.2e', 'g', ',.0f')
for v in [1 + 2j, -1.5 - 0.5j, 3j, 0j, complex(float('nan'), float('inf'))]:
    show(v, '', '.2f', 'e', 'g', '.3', '+', '20', '<20', '^20', '*>20.1f', ',', '+.1f', 'f', 'n')
show(None, '', '5')
show([1], '', 's')
show(object, '')


class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec): return f'<{spec}|{self.v}>'


class Bad:
    def __format__(self, spec): return 5


class Plain:
    def __str__(self): return 'plain'


m = Money(3)
print(f'{m}', f'{m:abc}', format(m), format(m, 'x'), '{:>5}'.format(m), f'{m!s:.9}'[:5], f'{m!r:^5}'[:10])
print(format(Plain()), f'{Plain()}')
try:
    format(Plain(), '5')
except TypeError as e:
    print(e)
try:
    f'{Bad()}'
except TypeError as e:
    print(e)
try:
    format(1, 5)
except TypeError as e:
    print(e)


class I(int):
    pass


class F(float):
    def __str__(self): return 'F!'


class S(str):
    def __str__(self): return 'S!'


print(f'{I(5)} {I(5):03} {F(1.5)} {F(1.5):.2f} {S("x")} {S("x"):3}|', format(I(7), 'b'))
