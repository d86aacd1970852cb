"""Chapter: decorators. From a function that wraps to classes, parameters, registries, and what a traceback shows of them."""
import functools
import inspect
import time
import warnings


def shout(func):
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs).upper() + '!'
    return wrapper


@shout
def greet(name):
    """Greets."""
    return f'hello {name}'


print(greet('ann'), greet.__name__, greet.__doc__, greet.__qualname__)


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        shown = [repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()]
        print(f'-> {func.__name__}({", ".join(shown)})')
        result = func(*args, **kwargs)
        print(f'<- {result!r}')
        return result
    return wrapper


@logged
def add(a: int, b: int = 2) -> int:
    "Adds."
    return a + b


add(1, b=3)
print(add.__name__, add.__doc__, add.__wrapped__(5), inspect.signature(add), add.__annotations__)


def repeat(times=2, *, between=''):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return between.join(str(func(*args, **kwargs)) for _ in range(times))
        return wrapper
    if callable(times):
        func, times = times, 2
        return decorator(func)
    return decorator


@repeat
def ha():
    return 'ha'


@repeat(3, between='-')
def ho():
    return 'ho'


@shout
@repeat(2)
@functools.lru_cache
def word(w='so'):
    return w


print(ha(), ho(), word(), word('no'))


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.calls = func, 0

    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


class Shop:
    registry = {}

    def __init_subclass__(cls, /, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[kind or cls.__name__.lower()] = cls

    @CountCalls
    def price(self, item):
        return len(item)

    @staticmethod
    @shout
    def slogan():
        return 'buy'

    @classmethod
    @logged
    def named(cls, name):
        return cls.__name__, name

    @property
    @functools.cache
    def stock(self):
        print('counting')
        return 7

    @functools.cached_property
    def slow(self):
        print('computing')
        return 42

    @functools.singledispatchmethod
    def show(self, arg):
        return f'something {arg!r}'

    @show.register
    def _(self, arg: int):
        return f'int {arg}'

    @show.register(list)
    def _(self, arg):
        return [self.show(x) for x in arg]


class Bakery(Shop, kind='bread'):
    pass


shop = Bakery()
print(shop.price('abc'), shop.price('x'), Shop.price.calls, Shop.price.__name__, Shop.slogan(), shop.named('n'), Shop.registry)
print(shop.stock, shop.stock, shop.slow, shop.slow, vars(shop), shop.show(1), shop.show(['a', 2, [None]]))


def register(kind):
    def decorator(cls_or_func):
        HANDLERS.setdefault(kind, []).append(cls_or_func)
        return cls_or_func
    return decorator


HANDLERS = {}


@register('event')
@register('other')
def on_event(): ...


@register('event')
class Handler: ...


print({kind: [h.__name__ for h in hs] for kind, hs in HANDLERS.items()})


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get


@singleton
class Config:
    def __init__(self, value):
        self.value = value


print(Config(1) is Config(2), Config(3).value, Config.__name__)


def typed(func):
    hints = inspect.get_annotations(func)
    signature = inspect.signature(func)

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            if name in hints and not isinstance(value, hints[name]):
                raise TypeError(f'{name} must be {hints[name].__name__}, not {type(value).__name__}')
        return func(*bound.args, **bound.kwargs)
    return wrapper


@typed
def power(base: int, exponent: int = 2, *, mod: int | None = None):
    return pow(base, exponent, mod)


print(power(3), power(2, 10, mod=1000))
for call in ('power("3")', 'power(2, 2.0)', 'power()', 'power(1, 2, 3)', 'power(2, mode=3)'):
    try:
        eval(call)
    except TypeError as e:
        print(call, '->', e)


def deprecated(reason):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            warnings.warn(f'{func.__name__} is deprecated: {reason}', DeprecationWarning, stacklevel=2)
            return func(*args, **kwargs)
        return wrapper
    return decorator


def retry(*exceptions, tries=3):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for attempt in range(1, tries + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as e:
                    print(f'attempt {attempt}: {e}')
                    time.sleep(2 ** attempt / 100)
                    if attempt == tries:
                        e.add_note(f'after {tries} tries')
                        raise
        return wrapper
    return decorator


@deprecated('too old')
@retry(ValueError, KeyError, tries=2)
def parse(text, base=10):
    return int(text, base)


print(parse('12'), parse('ff', 16))
try:
    @shout
    @undefined_decorator
    def never():
        pass
except NameError as e:
    print(e)
try:
    @5
    def never(): ...
except TypeError as e:
    print(e)
parse('x1')
