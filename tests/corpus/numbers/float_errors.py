def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


attempt('1.0/0', lambda: 1.0 / 0)
attempt('1.0//0', lambda: 1.0 // 0)
attempt('1.0%0', lambda: 1.0 % 0)
attempt('divmod', lambda: divmod(1.0, 0))
attempt('0.0**-1', lambda: 0.0 ** -1)
attempt('2.0**100000', lambda: 2.0 ** 100000)
attempt('2**100000.0', lambda: 2 ** 100000.0)
for text in ['x', '', ' ', '1__0', '1e', '1e+', '.', '1.2.3', '0x1', '1_', '_1', '1 2', 'in', 'infinit', '1' * 50 + 'e']:
    attempt(repr(text), lambda: float(text))
attempt('None', lambda: float(None))
attempt('list', lambda: float([]))
attempt('complex', lambda: float(1j))
attempt('args', lambda: float(1, 2))
attempt('kw', lambda: float(x=1))
attempt('fromhex', lambda: float.fromhex('zz'))
attempt('fromhex overflow', lambda: float.fromhex('0x1p2000'))
attempt('ratio', lambda: float('inf').as_integer_ratio())
attempt('ratio nan', lambda: float('nan').as_integer_ratio())
attempt('round inf', lambda: round(float('inf')))
attempt('round nan', lambda: round(float('nan')))
attempt('round str', lambda: round(1.5, 'x'))
attempt('round overflow', lambda: round(1.7976931348623157e308, -308))
attempt('float + str', lambda: 1.5 + 'a')
attempt('float < str', lambda: 1.5 < 'a')


class F:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v


attempt('__float__', lambda: float(F(2.5)))
attempt('__float__ int', lambda: float(F(2)))
attempt('__float__ str', lambda: float(F('x')))
