"""weakref.ref and proxies."""

import _weakref as weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __call__(self):
        return 'called ' + self.name

    def __len__(self):
        return 3


class Plain:
    value = 1


thing = Thing('t')
ref = weakref.ref(thing)
print(ref() is thing, ref().name, weakref.getweakrefcount(thing), weakref.ref(thing) is ref, ref == weakref.ref(thing), hash(ref) == hash(thing))
del thing
print(ref())

thing = Thing('u')
ref = weakref.ref(thing, lambda r: print('callback', r() is None, r is ref))
other = weakref.ref(thing, lambda r: print('second callback'))
print(ref.__callback__ is not None, weakref.getweakrefcount(thing))
thing = None
print('after', ref(), other())

thing = Thing('v')
proxy = weakref.proxy(thing)
print(proxy.name, proxy(), len(proxy), bool(proxy), type(proxy).__name__)
proxy.name = 'changed'
print(thing.name)
del thing
for f in [lambda: proxy.name, lambda: proxy(), lambda: len(proxy), lambda: str(proxy)]:
    try:
        print(f())
    except ReferenceError as e:
        print(e)

plain = Plain()
print(type(weakref.proxy(plain)).__name__, weakref.proxy(plain).value, weakref.proxy(plain) == plain)
for value in (1, 'x', [], {}, (), None, 1.5, object()):
    try:
        weakref.ref(value)
        print('fine')
    except TypeError as e:
        print(e)
for value in ({1}, print_me := lambda: 0, Plain, frozenset({1})):
    print(weakref.ref(value)() is value)


class WithSlots:
    __slots__ = ('a',)


class WithWeakSlot:
    __slots__ = ('a', '__weakref__')


try:
    weakref.ref(WithSlots())
except TypeError as e:
    print(e)
kept = WithWeakSlot()
print(weakref.ref(kept)() is kept)


class Node:
    def __init__(self):
        self.parent = None
        self.children = []

    def add(self, child):
        child.parent = weakref.ref(self)
        self.children.append(child)


root = Node()
leaf = Node()
root.add(leaf)
print(leaf.parent() is root)
root = None
print(leaf.parent())


class Both:
    def __del__(self):
        print('del', ref() is self)


both = Both()
ref = weakref.ref(both, lambda r: print('callback after del'))
del both
print('end')
for bad in [lambda: weakref.ref(), lambda: ref(1), lambda: weakref.ref(root, 1, 2)]:
    try:
        bad()
    except TypeError as e:
        print(e)
