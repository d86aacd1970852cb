import cmath, math
class A:
    r = cmath.sqrt
    p = cmath.phase
    m = math.sqrt
a = A()
print(a.r(4), a.p(1j), a.m(9), cmath.sqrt, type(cmath.phase))
import cmath
for f,a in (('sqrt',()),('sqrt',(1,2)),('log',(1,2,3)),('log',(100,10)),('log',(1j,)),('rect',(1,2)),('rect',(1,)),('polar',('x',)),('exp',(1,)),('phase',(None,))):
    try: print(f, getattr(cmath,f)(*a))
    except Exception as e: print(f, type(e).__name__, e)
try: cmath.sqrt(z=1)
except TypeError as e: print(e)
print(cmath.isclose(1, 1.0000000001), repr(cmath.sqrt), cmath.sqrt.__module__)
