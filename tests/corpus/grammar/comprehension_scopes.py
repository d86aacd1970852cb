# What a comprehension sees: PEP 709 inlining must not show.
x = 'global'
print([x for x in range(3)], x)
print([[y for y in range(x)] for x in range(3)])
print({x: y for x, y in zip('ab', range(2))}, {x % 2 for x in range(5)})
print([(a, b) for a in range(3) if a for b in range(a)])


class C:
    x = 'class'
    items = [1, 2]
    seen = [i for i in items]
    from_outer = [x for _ in items]
    try:
        bad = [y for y in items if items]
    except NameError as error:
        print(error)
    nested = (lambda: x)()
    gen = list(x for _ in range(1))
    first_iterable = [item for item in [x]]
    walrus = None


print(C.seen, C.from_outer, C.nested, C.gen, C.first_iterable)


def function():
    x = 'local'
    fs = [lambda: x for x in range(3)]
    print([f() for f in fs], x)
    gs = [lambda x=x: x for x in range(3)]
    print([g() for g in gs])
    total = 0
    print([total := total + i for i in range(4)], total)
    print(any((last := n) > 2 for n in range(9)), last)
    print([x for x in [x, x]])
    return [locals() for z in range(1)][0].keys()


print(sorted(function()))


def outer():
    n = 10

    def inner():
        nonlocal n
        [n := n + 1 for _ in range(3)]
        return n
    return inner(), n


print(outer())


def closes():
    return [lambda: (i, j) for i in range(2) for j in range(2)]


print([f() for f in closes()])


def generator_late():
    n = 1
    g = (n for _ in range(2))
    n = 5
    return list(g)


print(generator_late())


def eager():
    source = [1, 2, 3]
    g = (item for item in source)
    source = [9]
    return list(g)


print(eager())
try:
    (i for i in 5)
except TypeError as error:
    print(error)
try:
    [undefined for i in range(2)]
except NameError as error:
    print(error)
try:
    [i for i in range(2) if [j for j in undefined]]
except NameError as error:
    print(error)
print([i for i in range(20) if i % 2 if i % 3])
print([*(i for i in 'ab'), *[1]], {**{k: v for k, v in [(1, 2)]}})
print([(yield_ := i) for i in range(2)], yield_)
print([lambda: i for i in range(1)][0].__qualname__, (i for i in ()).__qualname__, (lambda: (i for i in ()))().__qualname__)
print(list(map(lambda f: f(), [(lambda v: lambda: v * 2)(i) for i in range(3)])))
print([i async for i in aiter_] if False else 'skipped') if False else None
print(max([len(w), w] for w in 'some words here'.split()))
print(dict((c, ord(c)) for c in 'xyz'), sorted({*'hello'} & {*'world'}))
