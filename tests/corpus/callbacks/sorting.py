# Builtins that call back while they sort and search.
class Key:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print('lt', self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print('gt', self.n, other.n)
        return self.n > other.n

    def __eq__(self, other):
        print('eq', self.n, getattr(other, 'n', other))
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f'K{self.n}'


def key(item):
    print('key', item)
    return -item


print(sorted([3, 1, 2], key=key), sorted(map(Key, [2, 3, 1])))
items = [Key(n) for n in (3, 1, 2)]
items.sort(reverse=True)
print(items)
print(max(items), min(items, key=lambda k: k.n), max(3, 1, key=key))
print(Key(2) in items, items.index(Key(1)), items.count(Key(9)))
items.remove(Key(1))
print(items)
import bisect, heapq, functools
print(bisect.bisect([1, 3, 5], 4, key=lambda n: n + 0))
heap = []
for n in (3, 1, 2):
    heapq.heappush(heap, Key(n))
print([heapq.heappop(heap) for _ in range(3)], heapq.nlargest(2, [5, 1, 4], key=key))


def compare(a, b):
    print('compare', a, b)
    return (a > b) - (a < b)


print(sorted([2, 3, 1], key=functools.cmp_to_key(compare)))
try:
    sorted([1, 2], key=lambda n: 1 / (n - 2))
except ZeroDivisionError as error:
    print(error)
numbers = [3, 2, 1]
try:
    numbers.sort(key=lambda n: numbers.append(n))
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
print(numbers)
