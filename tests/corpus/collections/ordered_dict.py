from collections import OrderedDict

d = OrderedDict(one=1, two=2, three=3)
d.move_to_end("one")
print(d, list(d), d.popitem(), d.popitem(last=False))
d["four"] = 4
d.move_to_end("four", last=False)
print(d, list(reversed(d)), d == {"two": 2, "four": 4}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
print(OrderedDict(), OrderedDict([("k", "v")]) | {"z": 1}, OrderedDict.fromkeys("ab", 0))


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
cache["a"]
cache["c"] = 3
print(list(cache), cache)
