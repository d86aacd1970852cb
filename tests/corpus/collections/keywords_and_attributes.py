import math
from math import sumprod, nextafter
print(nextafter(0.0, 1.0), nextafter(1.0, 2.0, steps=3), nextafter(-1.0, 1.0, steps=2**63), nextafter(1.0, -1.0, steps=2**64-1), nextafter(1.0, -math.inf, steps=5))
print(sumprod([10, 20, 30], (1, 2, 3)), sumprod([1.5, 2.5], [3.5, 4.5]), sumprod([], []), sumprod([1e100, 1.0, -1e100], [1.0, 1.0, 1.0]), sumprod([0.1]*10, [1]*10), sumprod([True, False, 3], [4, 5.5, 6]))
print(sumprod([1e308, 1e308, -1e308], [1.0, 1.0, 1.0]))
from functools import partial
p = partial(print, 1); p.note = 5; print(p.note, p.__dict__)
from collections import OrderedDict
o = OrderedDict(a=1); o.x = 3; print(o.x, o.__dict__, o.pop('zz', default=7), o.pop(key='a', default=2), o.setdefault('q', default=4))
