from functools import partial, partialmethod, reduce
import operator


def power(base, exponent=1, *, offset=0):
    return base ** exponent + offset


square = partial(power, exponent=2)
print(square(5), square(5, offset=1), square(2, exponent=3), square.args, square.keywords, square.func is power)
binary = partial(int, base=2)
print(binary("1010"), partial(max, 10)(5, 20))
nested = partial(partial(print, "a"), "b", sep="-")
nested("c")
print(partial(int, "7"))


class Light:
    def __init__(self):
        self.on = False

    def switch(self, state):
        self.on = state

    turn_on = partialmethod(switch, True)


light = Light()
light.turn_on()
print(light.on)
print(reduce(operator.mul, range(1, 6)), reduce(lambda a, b: b + a, "abc"), reduce(max, [3, 9, 2], 4), reduce(operator.add, [], "start"))
partial()
