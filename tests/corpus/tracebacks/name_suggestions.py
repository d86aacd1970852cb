errors = []


def attempt(f):
    try:
        f()
    except Exception as e:
        errors.append(e)


class Thing:
    def __init__(self):
        self.colour = 'red'

    def paint(self):
        return colour

    def method(self):
        return metod()

    def use_time(self):
        return time.time()


def local_names():
    temperature = 1
    return temprature


def closure():
    variable = 1

    def inner():
        x = variable
        return varable
    return inner()


def unbound():
    print(value)
    value = 1


def too_far():
    return completely_different_name


def builtin():
    return lenn([])


def case():
    return Print()


def module_and_close():
    maths = 1
    return math


thing = Thing()
for f in (thing.paint, thing.method, thing.use_time, local_names, closure, unbound, too_far, builtin, case, module_and_close):
    attempt(f)
raise ExceptionGroup("names", errors)
