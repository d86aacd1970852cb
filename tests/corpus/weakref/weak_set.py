import weakref


class Listener:
    def __init__(self, name):
        self.name = name

    def notify(self, what):
        print(self.name, "hears", what)


class Subject:
    def __init__(self):
        self.listeners = weakref.WeakSet()

    def tell(self, what):
        for listener in sorted(self.listeners, key=lambda l: l.name):
            listener.notify(what)


subject = Subject()
first, second = Listener("first"), Listener("second")
subject.listeners.add(first)
subject.listeners.add(second)
subject.listeners.add(first)
print(len(subject.listeners), first in subject.listeners, 5 in subject.listeners)
subject.tell("one")
del second
subject.tell("two")
subject.listeners.discard(first)
print(len(subject.listeners))
try:
    subject.listeners.remove(first)
except KeyError:
    print("KeyError")
try:
    weakref.WeakSet().pop()
except KeyError as error:
    print(error)
a = weakref.WeakSet([first])
print(a | a == a, a & a == a, len(a - a), len(a ^ a), a <= a, a.isdisjoint([]))
