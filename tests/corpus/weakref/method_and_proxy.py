import weakref


class Counter:
    def __init__(self):
        self.n = 0

    def up(self, by=1):
        self.n += by
        return self.n

    def __len__(self):
        return self.n

    def __getitem__(self, key):
        return key * self.n


counter = Counter()
try:
    lost = weakref.ref(counter.up)
except TypeError as error:
    print(error)
else:
    print(lost())
method = weakref.WeakMethod(counter.up)
print(method()(2))
proxy = weakref.proxy(counter)
print(proxy.n, proxy.up(5), len(proxy), proxy[2], bool(proxy))
proxy.n = 1
print(counter.n, isinstance(proxy, Counter), type(proxy).__name__)
del counter
print(method())
try:
    proxy.n
except ReferenceError as error:
    print("ReferenceError:", error)
proxy.up()
