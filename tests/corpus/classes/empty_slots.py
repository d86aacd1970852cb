def f():
    class X:
        __slots__ = ['a']
    return X
x = f()()
for act in (lambda: x.a, lambda: x.b, lambda: delattr(x, 'a'), lambda: delattr(x, 'b'), lambda: setattr(x, 'b', 1)):
    try: act()
    except AttributeError as e: print(e, e.name)
class D: pass
d = D()
try: del d.q
except AttributeError as e: print(e)
