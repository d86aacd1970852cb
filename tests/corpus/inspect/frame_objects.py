"""A frame is one object while somebody has it: its line moves on, its variables stay, clear() lets them go."""

import inspect
import sys


def f():
    fr = sys._getframe()
    a = fr.f_lineno
    b = fr.f_lineno
    print(b - a, fr is sys._getframe(), inspect.currentframe() is fr)
    x = [1, 2]
    def g():
        y = 3
        return sys._getframe().f_back is fr, sys._getframe(1).f_locals['x']
    print(g())
    return fr
fr = f()
print(sorted(fr.f_locals), fr.f_back.f_code.co_name, fr.f_lineno - fr.f_code.co_firstlineno)
fr.clear()
print(fr.f_locals)
def rec(n):
    if n == 0:
        out = []
        fr = sys._getframe()
        while fr.f_code.co_name == 'rec':
            out.append((fr.f_locals['n'], fr.f_lineno - fr.f_code.co_firstlineno))
            fr = fr.f_back
        return out
    k = rec(n - 1)
    return k
for i in range(3):
    print(rec(3))
def gen():
    me = sys._getframe()
    got = yield me
    print('gen', me is sys._getframe(), me.f_back.f_code.co_name)
    yield got
it = gen()
fr = next(it)
print(it.gi_frame is fr, fr.f_back, fr.f_lineno - fr.f_code.co_firstlineno)
try: fr.clear()
except RuntimeError as e: print(e)
def drive(): print(it.send(5))
drive()
try: sys._getframe().clear()
except RuntimeError as e: print(e)
def fail():
    secret = 42
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e
e = fail()
tb = e.__traceback__
print(tb.tb_frame is tb.tb_frame, tb.tb_frame.f_locals)
try:
    tb.tb_frame.f_locals
    raise KeyError(1)
except KeyError as e:
    print(e.__traceback__.tb_frame is sys._getframe())
