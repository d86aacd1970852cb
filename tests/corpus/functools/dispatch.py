from functools import singledispatch, singledispatchmethod


@singledispatch
def show(value):
    return f"something: {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return f"list of {len(value)}"


@show.register(tuple)
@show.register(set)
def _(value):
    return f"{type(value).__name__} with {len(value)}"


@show.register
def _(value: float | complex):
    return f"number {value}"


for value in (1, True, [1, 2], (1,), {1}, 2.5, 1j, "text", None):
    print(show(value))
print(show.dispatch(bool) is show.registry[int], sorted(t.__name__ for t in show.registry))


class Formatter:
    @singledispatchmethod
    def format(self, value):
        raise NotImplementedError(f"cannot format {type(value).__name__}")

    @format.register
    def _(self, value: int):
        return f"{value:,}"

    @format.register
    def _(self, value: str):
        return value.title()


f = Formatter()
print(f.format(1234567), f.format("hello world"))
f.format([])
