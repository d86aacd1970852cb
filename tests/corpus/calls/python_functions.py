# The exact TypeErrors of bad calls to functions written in Python.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1, c=2): pass
def star(a, *args): pass
def kwonly(*, k): pass
def kwonly2(a, *, k, l, m=1): pass
def kwonly3(*, a, b, c): pass
def posonly(a, b, /, c): pass
def posdef(a, b=1, /): pass
def everything(a, /, b, c=3, *args, d, e=5, **kw): pass
def kwargs(**kw): pass


class C:
    def method(self, a): pass
    def nothing(): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def __call__(self, x): pass


class Init:
    def __init__(self, a, b): pass


class New:
    def __new__(cls, a): return object.__new__(cls)


class Plain: pass


c = C()
i = 0
CALLS = '''none(1)
none(1, 2)
none(a=1)
none(*[1], **{'b': 2})
one()
one(1, 2)
one(b=1)
one(1, a=2)
one(1, b=2)
one(1, 2, a=3)
two()
two(1)
two(b=1)
two(1, 2, 3)
two(1, 2, 3, 4)
three()
three(1)
three(b=1)
three(1, c=1)
default()
default(1, 2, 3, 4)
default(b=1)
default(1, d=1)
star()
star(b=1)
kwonly()
kwonly(1)
kwonly(1, k=1)
kwonly(1, 2, k=1)
kwonly(j=1)
kwonly2()
kwonly2(1)
kwonly2(1, 2)
kwonly2(1, 2, k=1)
kwonly2(1, 2, k=1, l=2)
kwonly3()
kwonly3(1)
kwonly3(a=1)
kwonly3(b=1)
posonly()
posonly(a=1)
posonly(1, b=2, c=3)
posonly(a=1, b=2, c=3)
posonly(1, 2)
posonly(1, 2, 3, 4)
posdef(a=1, b=2)
posdef(1, b=2)
posdef()
posdef(1, 2, 3)
everything()
everything(1)
everything(1, 2)
everything(a=1, b=2, d=4)
everything(1, b=2, a=1, d=4)
everything(1, 2, b=3, d=4)
kwargs(1)
kwargs(**{1: 2})
kwargs(**{'a': 1}, a=2)
kwargs(a=1, **{'a': 2})
kwargs(**5)
kwargs(*5)
one(*5)
one(*None)
two(*'abc')
two(**{'a': 1, 'b': 2, 'c': 3})
two(**{'x y': 1, 'a': 1})
c.method()
c.method(1, 2)
c.method(b=1)
C.method()
C.method(c)
C.method(1, 2, 3)
c.nothing()
C.nothing(1)
c.cm()
C.cm(1, 2)
c.sm()
c.sm(1, 2)
c()
c(1, 2)
Init()
Init(1)
Init(1, 2, 3)
Init(c=1)
New()
New(1, 2)
Plain(1)
Plain(a=1)
Plain.missing()
(lambda: 0)(1)
(lambda x: 0)()
(lambda *, x: 0)()
(lambda x, /: 0)(x=1)
i()
None()
'text'()
[]()
c.missing()
(x for x in [])()
one(1)(2)
two(1)(2)
getattr(c, 'method')()
print(*1)
one(nme=1)
default(1, bb=2)
everything(1, 2, d=1, **{'e': 2}, e=3)'''
for call in CALLS.split('\n'):
    try:
        print(call, '->', eval(call))
    except Exception as error:
        print(call, '->', type(error).__name__, error)


def outer():
    def inner(x): pass
    class Local:
        def m(self, y): pass
    for call in (lambda: inner(), lambda: Local().m(), lambda: Local().m(1, 2)):
        try:
            call()
        except TypeError as error:
            print(error)


outer()
