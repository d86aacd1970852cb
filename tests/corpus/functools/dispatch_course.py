from functools import singledispatch, singledispatchmethod


@singledispatch
def show(value):
    return f"something: {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value):
    return f"sequence of {len(value)}"


@show.register
def _(value: str | bytes):
    return f"text {value!r}"


class Animal:
    pass


class Dog(Animal):
    pass


show.register(Animal, lambda value: f"animal {type(value).__name__}")
for value in (1, True, 2.5, [1], (1, 2), "a", b"b", Dog(), None, {}):
    print(show(value))
print(show.dispatch(bool) is show.registry[int], sorted(cls.__name__ for cls in show.registry))


class Printer:
    @singledispatchmethod
    def fmt(self, arg):
        return "any"

    @fmt.register
    def _(self, arg: int):
        return f"int {arg} of {type(self).__name__}"

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return f"{cls.__name__} from {arg!r}"

    @make.register
    @classmethod
    def _(cls, arg: str):
        return f"{cls.__name__} named {arg}"


print(Printer().fmt(3), Printer().fmt("x"), Printer.make(1), Printer.make("n"))
for bad in (lambda: show(), lambda: show.register(5, print), lambda: show.register(lambda x: x)):
    try:
        print(bad())
    except TypeError as error:
        print(str(error).split(" at 0x")[0])
show.register("not a class")
