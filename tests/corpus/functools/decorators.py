import functools


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("calling", func.__name__, args, kwargs)
        result = func(*args, **kwargs)
        print("returned", result)
        return result
    return wrapper


@logged
def add(a: int, b: int = 2) -> int:
    """Adds."""
    return a + b


add(1, b=5)
print(add.__name__, add.__doc__, add.__annotations__, add.__wrapped__(1, 1), add.__module__, add.__qualname__)


def repeat(times):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args):
            return [func(*args) for _ in range(times)]
        return wrapper
    return decorate


@repeat(3)
def shout(word):
    return word.upper()


print(shout("hi"))
shout.tag = "x"
print(shout.__dict__.keys())
