"""What locals(), eval() and dir() know inside a comprehension, and what is left of its variable behind it."""

print([locals()["x"] for x in [1, 2]], [eval("x * 10") for x in range(3)], ["x" in dir() for x in [0]])
[exec("y = x") for x in [5]]
print("x" in globals(), "y" in globals())


def shadowed():
    items = [(lambda: i) for i in range(5)]
    i = 20
    return locals()["i"], [item() for item in items], i


def gone():
    items = [(lambda: i) for i in range(5)]
    return sorted(locals()), items[0]()


def parameter(x):
    items = [(lambda: x) for x in range(3)]
    return locals()["x"], items[1]()


def shared(x):
    def inner():
        return x
    squares = [x * x for x in range(3)]
    return locals()["x"], inner(), squares


class Body:
    i = 1
    items = [(lambda: i) for i in range(3)]


print(shadowed(), gone(), parameter(7), shared(9), Body.i, Body.items[0]())
