# global and nonlocal in all positions.
counter = 0


def bump():
    global counter
    counter += 1


bump(); bump()
print(counter)


def make():
    count = 0
    names = []

    def add(name):
        nonlocal count
        count += 1
        names.append(name)

        def deeper():
            nonlocal count
            count *= 10
        deeper()
        return count
    return add, lambda: (count, names)


add, state = make()
print(add('a'), add('b'), state())


def declares():
    global made, made_too
    made, made_too = 1, 2

    class K:
        global in_class
        in_class = 'set from a class body'
        made = 'class attribute' if False else 'x'
    return K


declares()
print(made, made_too, in_class)


def unbound():
    try:
        print(counter2)
    except UnboundLocalError as error:
        print(error)
    if False:
        counter2 = 1


unbound()


def free():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(error)
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as error:
        print(error)


free()


def shadow():
    print = [].append
    print(1)
    len = 3
    return len


print(shadow())


def deletes():
    global counter
    del counter


deletes()
try:
    counter
except NameError as error:
    print(error)
print(sorted(add.__closure__[0].cell_contents if isinstance(add.__closure__[0].cell_contents, list) else [add.__closure__[0].cell_contents]))
print(add.__code__.co_freevars, make.__code__.co_cellvars)
for source in ['def f():\n x = 1\n global x', 'def f(a):\n global a', 'nonlocal x', 'def f():\n nonlocal nothere', 'def f():\n print(y)\n global y', 'def f(a):\n nonlocal a', 'def f():\n x: int\n global x', 'def f():\n global x\n x: int = 1', 'def f():\n x = 0\n def g():\n  global x\n  nonlocal x']:
    try:
        exec(source)
        print('fine', repr(source))
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
