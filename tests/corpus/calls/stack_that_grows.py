# A frame that is kept for the next call of the same function, while the stack under it moves elsewhere to grow.
names = ', '.join(f'y{i}' for i in range(800))
namespace = {}
exec(f'def wide(values):\n    {names} = values\n    return y0 + y799\n', namespace)
wide = namespace['wide']


def inner(value):
    return value + 1


def kept(first, second, third):
    changed = max([first], key=inner) + 1
    return first, second, third, changed, inner(changed)


def through(n):
    return [kept(n, 'b', 'c')][0]


def calls(n):
    out = []
    sizes = [range(800)]
    for i in range(n):
        out.append(kept(i, 'b', 'c'))
        if i == 1:
            sizes.sort(key=wide)
    return out


for line in calls(4):
    print(line)


def generated(n):
    for i in range(n):
        yield kept(i, 'b', 'c')
        if i == 1:
            exec(f'def wider(values):\n    {names}, {names.replace("y", "z")}, {names.replace("y", "x")} = values\n    return y0 + z799\n', namespace)
            yield namespace['wider'](range(2400))


print(list(generated(4)))
print(list(map(through, range(3))))


def depth(n):
    return 0 if n == 0 else 1 + max([depth(n - 1)], key=inner)


def measured(n, name):
    text = str([n, name])
    return text, max([n], key=inner), name


for size in (1, 2, 30, 60, 200):
    print(measured(size, 'before'), depth(size), measured(size, 'after'))
