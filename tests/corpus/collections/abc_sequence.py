from collections.abc import Hashable, Iterable, Iterator, Mapping, MutableSet, Sequence


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return self.n - i


c = Countdown(4)
print(list(c), 3 in c, 9 in c, c.index(2), c.count(1), list(reversed(c)))
print(isinstance(c, Iterable), isinstance(c, Iterator), isinstance([], Hashable), isinstance({}, Mapping), issubclass(str, Sequence))


class Tags(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Tags({self.items})"


t = Tags("abc")
t |= Tags("cd")
print(t, t & Tags("az"), t - Tags("ab"), t ^ Tags("dx"), t <= Tags("abcde"), t == set("abcd"), t.isdisjoint("xyz"))
t.remove("a")
print(t.pop(), t)
t.remove("zz")
