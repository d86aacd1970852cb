from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())
fib.cache_clear()
print(fib.cache_info())


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


for x in (1, 2, 1, 3, 2):
    square(x)
print(square.cache_info(), square.cache_parameters())


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info().misses)


@cache
def add(a, b=1, *, c=2):
    return a + b + c


print(add(1), add(1, 1), add(a=1), add(1, c=2), add.cache_info())
print(add.__name__, add.__wrapped__(1))
