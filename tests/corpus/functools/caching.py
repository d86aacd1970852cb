from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2))
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().currsize)


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info().misses)


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        print("computing the area")
        return 3 * self.radius ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
c.radius = 3
print(c.area)
print(square.__wrapped__(5), Circle.area.attrname)
try:
    lru_cache("x")
except TypeError as error:
    print(error)
square([1])
