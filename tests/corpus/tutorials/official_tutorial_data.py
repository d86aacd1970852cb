"""The chapter on data structures: lists, del, tuples, sets, dicts, looping, conditions."""
fruits = ['orange', 'apple', 'pear', 'banana', 'kiwi', 'apple', 'banana']
print(fruits.count('apple'), fruits.count('tangerine'), fruits.index('banana'), fruits.index('banana', 4))
fruits.reverse()
fruits.append('grape')
fruits.sort()
print(fruits, fruits.pop())
stack = [3, 4, 5]
stack.append(6)
print(stack.pop(), stack[-1:], stack[::-1], stack * 2, stack + [7])
matrix = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]
print([[row[i] for row in matrix] for i in range(4)], list(zip(*matrix)))
print([(x, y) for x in [1, 2, 3] for y in [3, 1, 4] if x != y])
a = [-1, 1, 66.25, 333, 333, 1234.5]
del a[0]
del a[2:4]
print(a)
del a[:]
print(a)
t = 12345, 54321, 'hello!'
u = t, (1, 2, 3, 4, 5)
print(u, t[0], len(()), ('hello',))
x, y, z = t
try:
    t[0] = 88888
except TypeError as error:
    print(error)
basket = {'apple', 'orange', 'apple', 'pear'}
print(len(basket), 'orange' in basket, 'crabgrass' in basket)
first, second = set('abracadabra'), set('alacazam')
for name in ('-', '|', '&', '^'):
    print(name, sorted(eval(f'first {name} second')))
print(sorted({c for c in 'abracadabra' if c not in 'abc'}), frozenset([1]) == {1})
tel = {'jack': 4098, 'sape': 4139}
tel['guido'] = 4127
del tel['sape']
tel['irv'] = 4127
print(tel, list(tel), sorted(tel), 'guido' in tel, 'jack' not in tel, dict([('a', 1)]), {x: x ** 2 for x in (2, 4, 6)}, dict(sape=4139))
try:
    tel['nobody']
except KeyError as error:
    print('KeyError', error)
for k, v in {'gallahad': 'the pure', 'robin': 'the brave'}.items():
    print(k, v)
for q, a in zip(['name', 'quest'], ['lancelot', 'the holy grail']):
    print('What is your {0}?  It is {1}.'.format(q, a))
for i in reversed(range(1, 10, 2)):
    print(i, end=' ')
print()
raw = [56.2, float('nan'), 51.7, 55.3]
import math
print([value for value in raw if not math.isnan(value)])
string1, string2, string3 = '', 'Trondheim', 'Hammer Dance'
print(string1 or string2 or string3, 1 < 2 < 3, not [] and 5, (n := 10) > 5 and n)
print((1, 2, 3) < (1, 2, 4), [1, 2, 3] < [1, 2, 4], 'ABC' < 'C' < 'Pascal' < 'Python', (1, 2) < (1, 2, -1), (1, 2, ('aa', 'ab')) < (1, 2, ('abc', 'a'), 4))
print(*range(3), sep=', ', end='!\n')
print(f'{"Sjoerd":10} ==> {4127:10d}', f'{math.pi:.3f}', '{:-9} YES votes  {:2.2%}'.format(42572654, 0.4967))
table = {'Sjoerd': 4127, 'Jack': 4098, 'Dcab': 8637678}
print('Jack: {0[Jack]:d}; Sjoerd: {0[Sjoerd]:d}; Dcab: {Dcab:d}'.format(table, **table))
for x in range(1, 4):
    print(repr(x).rjust(2), repr(x * x).rjust(3), end=' ')
    print(repr(x ** 3).rjust(4))
print('12'.zfill(5), '-3.14'.zfill(7), 'The value is %5.3f.' % math.pi)
fruits.remove('mango')
