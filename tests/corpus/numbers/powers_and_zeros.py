inf = float('inf')
for a, b in ((0.0, -inf), (-0.0, -inf), (0.0, inf), (-inf, -3), (-0.0, -1), (0.0, -1.5), (inf, -inf), (1, inf), (-1, -inf), (0, -inf)):
    try: print(a, b, a ** b, pow(a, b))
    except ZeroDivisionError as e: print(a, b, e)
class F4(float):
    def __new__(cls, v): return float.__new__(cls, 2 * v)
    def __float__(self): return 9.0
print(float(F4(4)), F4(4))
for x in (-0.0, 0.0, -0.001, 1.25, -1.0):
    print(f'{x:z}', f'{x:z.1f}', f'{x:+z.1f}', f'{x: z.1f}', f'{x:z.0e}', f'{x:010z.2f}', format(complex(x, -0.0), 'z.1f'))
for s in ('zd', 'zs', ' zs'):
    try: print(format(1, s))
    except ValueError as e: print(e)
try: print(format('a', 'z'))
except ValueError as e: print(e)
try: print('%z.1f' % 1)
except ValueError as e: print(e)
from fractions import Fraction
from decimal import Decimal
print(format(Fraction(-1, 1000), 'z.1f'), format(Decimal('-0.001'), 'z.1f'))
