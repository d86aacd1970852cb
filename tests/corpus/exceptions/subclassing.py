class Plain(Exception):
    pass


class WithInit(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class NoSuper(Exception):
    def __init__(self, a, b=2):
        self.a, self.b = a, b


class WithStr(ValueError):
    def __str__(self):
        return 'custom str'


class WithRepr(KeyError):
    def __repr__(self):
        return 'custom repr'


class WithNew(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self


class MyOS(OSError):
    pass


class MyOSInit(OSError):
    def __init__(self, a):
        super().__init__(5, a)
        self.a = a


class Multi(KeyError, AttributeError):
    pass


for e in [Plain('a', 1), WithInit(5, 'msg'), NoSuper(1), WithStr('z'), WithRepr('k'), WithNew(3), MyOS(2, 'x'), MyOSInit('io'), Multi('m')]:
    try:
        raise e
    except Exception as x:
        print(type(x).__name__, str(x), repr(x), x.args, isinstance(x, Exception), x.__traceback__ is not None)
print(WithInit(5, 'm').code, NoSuper(1).a, WithNew(1).made, MyOS(2, 'x').errno, MyOSInit('q').errno, MyOSInit('q').a, Multi.__mro__)
try:
    try:
        raise KeyError('inner')
    except KeyError as k:
        raise Plain('outer') from k
except Plain as p:
    print(repr(p.__cause__), p.__context__ is p.__cause__, p.__suppress_context__)
try:
    try:
        raise KeyError('inner')
    except KeyError:
        raise Plain('outer')
except Plain as p:
    print(p.__cause__, repr(p.__context__), p.__suppress_context__)
try:
    try:
        raise KeyError('inner')
    except KeyError:
        raise Plain('outer') from None
except Plain as p:
    print(p.__cause__, repr(p.__context__), p.__suppress_context__)
for bad in ['raise 5', 'raise "x"', 'raise int', 'raise ValueError from 5', 'raise', 'raise None', 'raise object()', 'raise ValueError("a") from KeyError']:
    try:
        exec(bad)
    except BaseException as e:
        print(bad, '->', type(e).__name__, e, repr(e.__cause__))


class Meta(type):
    def __call__(cls, *args):
        return 5


class Strange(Exception, metaclass=Meta):
    pass


try:
    raise Strange
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    raise WithInit(1)
except TypeError as e:
    print(e)


def f():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')


try:
    f()
except KeyError as e:
    print(repr(e), repr(e.__context__))


def g():
    try:
        return 'try'
    finally:
        print('finally')


print(g())
e1 = ValueError('loop')
try:
    try:
        raise e1
    except ValueError:
        raise KeyError('k')
except KeyError as k:
    try:
        raise e1
    except ValueError as again:
        print(repr(again.__context__), repr(k.__context__))
