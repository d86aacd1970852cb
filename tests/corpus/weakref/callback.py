import weakref


class Connection:
    def __init__(self, number):
        self.number = number


def gone(reference):
    print("gone:", reference() is None)


first = Connection(1)
watch = weakref.ref(first, gone)
other = first
del first
print("still held by another name")
other = None
print("done")


def failing(reference):
    raise ValueError("in a callback")


second = Connection(2)
watch2 = weakref.ref(second, lambda r: print("first made, last called"))
watch3 = weakref.ref(second, lambda r: print("last made, first called"))
del second
print("end")
