import weakref


class Image:
    def __init__(self, name):
        self.name = name
        print("loading", name)


cache = weakref.WeakValueDictionary()


def image(name):
    found = cache.get(name)
    if found is None:
        found = cache[name] = Image(name)
    return found


a = image("cat")
b = image("cat")
print(a is b, len(cache), "cat" in cache, list(cache))
c = image("dog")
print(sorted(cache.keys()), sorted(i.name for i in cache.values()))
del a
print(len(cache))
del b
print(len(cache), "cat" in cache)
try:
    cache["cat"]
except KeyError as error:
    print("KeyError", error)
print(cache.pop("cat", "nothing"), cache.setdefault("dog", c) is c)
image("cat")
print(sorted(cache))
copy = cache.copy()
print(type(copy).__name__, list(copy.items())[0][0])
cache.clear()
print(len(cache), len(copy))
