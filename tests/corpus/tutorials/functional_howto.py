"""Functional programming: iterators, generators, itertools, functools, operator."""
import functools
import itertools
import operator


def counter(maximum):
    i = 0
    while i < maximum:
        value = (yield i)
        i = value if value is not None else i + 1


it = counter(10)
print(next(it), next(it), it.send(8), next(it))
try:
    next(it)
except StopIteration as stop:
    print('over', stop.value)


def averager():
    total, count, average = 0, 0, None
    try:
        while True:
            value = yield average
            total += value
            count += 1
            average = total / count
    except GeneratorExit:
        print('closing at', average)
        raise


avg = averager()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])
avg.close()


def inorder(tree):
    if tree:
        left, label, right = tree
        yield from inorder(left)
        yield label
        yield from inorder(right)


print(list(inorder(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def sub():
    x = yield 'first'
    try:
        yield x
    except ValueError as error:
        return f'handled {error}'


def outer():
    result = yield from sub()
    print('sub gave', result)
    yield result


o = outer()
print(next(o), o.send('sent'), o.throw(ValueError('oops')))
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)('-5'), list(map(operator.add, [1, 2], [3, 4])), list(filter(lambda x: x % 2, range(6))))
print(functools.reduce(operator.concat, ['A', 'BB', 'C']), functools.reduce(operator.mul, [], 1))
print(list(itertools.takewhile(lambda x: x < 5, itertools.count(1, 2))), list(itertools.groupby('aabbb', str.upper)) != [], [(k, len(list(g))) for k, g in itertools.groupby('aabbbc')])
print(any([0, '', ()]), all([]), list(enumerate('ab', 1)), list(zip('abc', range(2))), sorted(zip(*[(1, 'a'), (2, 'b')]), key=str))
server_log = functools.partial(print, 'server:', sep='|')
server_log('up', 1)
print(server_log, server_log.func is print, server_log.args, server_log.keywords)


def every(n, iterable):
    return itertools.islice(iterable, None, None, n)


def windows(iterable, n):
    its = itertools.tee(iterable, n)
    for i, one in enumerate(its):
        next(itertools.islice(one, i, i), None)
    return zip(*its)


print(list(every(3, range(10))), list(windows('abcd', 3)), dict(zip(*['ab', [1, 2]])))
lines = ['alpha,1', 'beta,x', 'gamma,3']
parsed = ((name, int(number)) for name, number in (line.split(',') for line in lines))
print(next(parsed))
primes = (n for n in itertools.count(2) if all(n % d for d in range(2, int(n ** 0.5) + 1)))
print(list(itertools.islice(primes, 10)))
add = lambda x: lambda y: lambda z: x + y + z
print(add(1)(2)(3), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, q=4))
print(list(parsed))
