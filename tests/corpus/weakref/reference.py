import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"


thing = Thing("lamp")
ref = weakref.ref(thing)
print(ref(), ref() is thing)
print(ref == weakref.ref(thing), hash(ref) == hash(thing))
print(weakref.getweakrefcount(thing), len(weakref.getweakrefs(thing)))
del thing
print(ref())

for value in (1, "text", [1], {}, (1,), None):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
