from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower(ABC=1)
d["X"] = 2
d.update({"Why": 3})
print(d, "abc" in d, d.keys(), d | {"q": 1}, d.copy() == d, len(d))


class Loud(UserList):
    def append(self, item):
        print("adding", item)
        super().append(item)


loud = Loud([3, 1])
loud.append(2)
loud.sort()
print(loud, loud[0:2], type(loud[0:2]).__name__, loud + [9], 3 in loud, loud == [1, 2, 3])


class Name(UserString):
    def shout(self):
        return self.upper() + "!"


name = Name("ann")
print(name.shout(), type(name.shout()).__name__, name + " b", len(name), name.title(), name == "ann", name[0])
print(d["nothing"])
