"""What does it print? Iterators, generators and comprehensions that surprise."""
import itertools


def question(text):
    print(f'\n{text}')


question('1. Once only')
squares = (n * n for n in range(4))
print(sum(squares), sum(squares), list(squares), max(squares, default='nothing'))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(it))
it = iter([1, 2, 3, 4, 5])
print(2 in it, list(it))
print(4 in it, list(it))
z = zip('abc', (1, 2))
print(list(z), list(z))
m = map(str, [1, 2])
print(next(m), list(m), next(m, 'end'))
e = enumerate('ab', start=5)
print(next(e), dict(e), iter(e) is e, iter([]) is iter([]))

question('2. When is it run?')


def noisy(name, n):
    print(f'<{name} begins>', end=' ')
    for i in range(n):
        print(f'<{name} gives {i}>', end=' ')
        yield i
    print(f'<{name} ends>', end=' ')


g = noisy('a', 2)
print('made')
print(next(g))
print(list(g))
print(list(zip(noisy('x', 2), noisy('y', 1))))
print(list(zip(noisy('x', 1), noisy('y', 2))))
print(next(noisy('first', 5)), any(n == 1 for n in noisy('any', 5)), list(itertools.islice(noisy('islice', 5), 2)))
values = [1, 2]
lazy = (v * factor for v in values for factor in [len(values)])
values = [1, 2, 3]
print(list(lazy))
factor = 2
lazy = (v * factor for v in [1, 2])
factor = 10
print(list(lazy))
try:
    lazy = (v for v in undefined)
except NameError as e:
    print('at once:', e)
lazy = (undefined for v in [1])
try:
    list(lazy)
except NameError as e:
    print('later:', e)

question('3. return, yield, close')


def with_return():
    got = yield 'first'
    print('got', got)
    try:
        got = yield 'second'
        print('got', got)
    except ValueError as e:
        print('caught', e)
        yield 'after the error'
    finally:
        print('cleaning')
    return 'result'


g = with_return()
print(next(g), g.send('hello'))
print(g.throw(ValueError('thrown')))
try:
    next(g)
except StopIteration as stop:
    print('value', stop.value)
print(list(g), g.gi_frame)


def delegating():
    result = yield from with_return()
    print('delegate said', result)
    result = yield from 'ab'
    print(result)
    return (yield)


g = delegating()
print(g.send(None), g.send(1), g.send(2), next(g), next(g))
try:
    g.send('last')
except StopIteration as stop:
    print(repr(stop))
g = with_return()
try:
    g.send('too early')
except TypeError as e:
    print(e)
next(g)
g.close()
print(next(g, 'closed'))
g = with_return()
next(g), next(g)
g.close()


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def stops():
    yield 1
    raise StopIteration('hm')


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def myself():
    yield next(me)


me = myself()
try:
    next(me)
except ValueError as e:
    print(e)

question('4. Changing what is gone through')
d = {'a': 1, 'b': 2}
for action in (lambda: d.update(c=3), lambda: d.pop('a'), lambda: d.__setitem__('b', 5)):
    try:
        for key in d:
            action()
        print('fine', d)
    except RuntimeError as e:
        print(e, d)
s = {1, 2}
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as e:
    print(e)
numbers = [1, 2, 3]
for n in numbers:
    if len(numbers) < 8:
        numbers.append(n * 10)
print(numbers)

question('5. Comprehensions')
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(3)], [x for x in range(10) if x % 2 if x % 3])
print({x % 3: x for x in range(7)}, {c for c in 'hello'} == set('hello'), dict([('a', 1), ('a', 2)]), [*'ab', *range(2)], {**{'a': 1}, 'a': 2})
print([x if x % 2 else -x for x in range(5)], [i for i in range(5)][::-2], [a for a, *_ in ['xyz', 'uv']], [(a, b) for a, b in {'k': 'v'}.items()])

question('6. Own iterators')


class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Sentence:
    def __init__(self, text):
        self.words = text.split()

    def __getitem__(self, i):
        return self.words[i]


c = Countdown(3)
print(list(c), list(c), [*Countdown(2)], max(Countdown(4)), 2 in Countdown(3), tuple(reversed(list(Countdown(2)))), dict(enumerate(Countdown(2))))
print(list(Sentence('to be or')), 'be' in Sentence('to be'), list(iter(iter('abcd').__next__, 'c')), ' '.join(Sentence('x y')), sorted(Sentence('b a')))
a, (b, *c), d = 1, 'xyz', [4]
print(a, b, c, d)
first, *middle, last = Countdown(5)
print(first, middle, last)
try:
    p, q = Countdown(3)
except ValueError as e:
    print(e)
print(list(itertools.takewhile(lambda n: n > 2, Countdown(5))), list(itertools.pairwise(Countdown(3))), list(itertools.batched('abcde', 2)), list(itertools.accumulate(Countdown(4))))
p, q, r = Sentence('too few')
