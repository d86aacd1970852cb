import functools
import inspect
import time
from collections import Counter


def timer(func):
    @functools.wraps(func)
    def wrapper_timer(*args, **kwargs):
        start = time.perf_counter()
        value = func(*args, **kwargs)
        print(f"Finished {func.__name__}() in {time.perf_counter() - start >= 0}")
        return value
    return wrapper_timer


def repeat(_func=None, *, num_times=2):
    def decorator_repeat(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for _ in range(num_times):
                value = func(*args, **kwargs)
            return value
        return wrapper
    return decorator_repeat if _func is None else decorator_repeat(_func)


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.num_calls = 0

    def __call__(self, *args, **kwargs):
        self.num_calls += 1
        print(f"Call {self.num_calls} of {self.func.__name__!r}")
        return self.func(*args, **kwargs)

    def __get__(self, obj, owner=None):
        return self if obj is None else functools.partial(self, obj)


def singleton(cls):
    @functools.wraps(cls)
    def wrapper(*args, **kwargs):
        if not wrapper.instance:
            wrapper.instance = cls(*args, **kwargs)
        return wrapper.instance
    wrapper.instance = None
    return wrapper


PLUGINS = dict()


def register(func):
    PLUGINS[func.__name__] = func
    return func


def validate(**types):
    def decorate(f):
        sig = inspect.signature(f)

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            bound = sig.bind(*args, **kwargs)
            bound.apply_defaults()
            for name, t in types.items():
                if not isinstance(bound.arguments[name], t):
                    raise TypeError(f'{f.__qualname__}: {name} should be {t.__name__}, not {type(bound.arguments[name]).__name__}')
            return f(*bound.args, **bound.kwargs)
        return wrapper
    return decorate


@timer
@repeat(num_times=3)
def greet(name):
    """Greets."""
    print(f"Hello {name}")


@repeat
def whisper():
    print('psst')


@CountCalls
def say():
    print("Whee!")


@singleton
class TheOne:
    """Only one."""


class Shop:
    tax = 0.2

    @property
    def price(self):
        """The price."""
        return self._price

    @price.setter
    def price(self, value):
        if value < 0:
            raise ValueError("must be >= 0")
        self._price = value

    @price.deleter
    def price(self):
        del self._price

    @classmethod
    def with_tax(cls, tax):
        return type(cls.__name__, (cls,), {'tax': tax})

    @staticmethod
    @register
    def hello(n=1):
        return 'hello' * n

    @CountCalls
    def sell(self, what):
        return f'sold {what} at {self.price}'

    @validate(n=int, label=str)
    def order(self, n, label='x', *rest, **more):
        return n, label, rest, more


greet("Ann")
print(greet.__name__, greet.__doc__, greet.__wrapped__.__wrapped__)if False else print(greet.__name__, greet.__doc__)
whisper()
say(), say()
print(say.num_calls, TheOne() is TheOne(), TheOne.__doc__, TheOne.__name__)
s = Shop()
s.price = 5
print(s.price, s.sell('tea'), Shop.with_tax(0.5).tax, Shop.hello(2), list(PLUGINS), Shop.price.__doc__, s.order(1, 'y', 2, z=3))
print(inspect.signature(Shop.order), inspect.signature(greet), Shop.__dict__['hello'].__wrapped__ is PLUGINS['hello'])
for action in (lambda: setattr(s, 'price', -1), lambda: s.order('a'), lambda: s.order(1, 2), lambda: s.order(), lambda: greet(), lambda: delattr(s, 'price') or s.price, lambda: repeat(num_times='x')(print)(1)):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)


@timer
def broken(n):
    return broken(n - 1) if n else 1 / n


broken(1)
