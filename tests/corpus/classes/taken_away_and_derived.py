# Special methods that go away again, and classes derived from those of descriptors.
import abc
import functools


class Base:
    def __len__(self):
        return 3

    def __eq__(self, other):
        return True

    __hash__ = None


class Below(Base):
    pass


def said(make):
    try:
        return make()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(len(Below()), said(lambda: hash(Below())))
del Base.__len__, Base.__eq__, Base.__hash__
print(said(lambda: len(Below())), isinstance(hash(Below()), int), Below() == Below())


class Loud(list):
    def __getitem__(self, index):
        return "loud"


loud = Loud([1, 2])
print(loud[0], end=" ")
del Loud.__getitem__
print(loud[0], loud + [3])


class named(classmethod):
    def __init__(self, function, name):
        super().__init__(function)
        self.name = name

    def __repr__(self):
        return f"named {self.name}"


class Thing:
    @functools.partial(named, name="one")
    def make(cls):
        return cls.__name__


print(Thing.make(), Thing.__dict__["make"], Thing.__dict__["make"].name)


class Abstract(abc.ABC):
    @abc.abstractclassmethod
    def build(cls): ...

    @abc.abstractstaticmethod
    def check(): ...


print(said(Abstract), sorted(Abstract.__abstractmethods__))


class louder(super):
    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        print("asked for", name) if not name.startswith("__") else None
        return found


class Child(Thing):
    def hello(self):
        return louder(Child, self).make()


print(Child().hello())


class Claims:
    __class__ = str


print(isinstance(Claims(), str), type(Claims()))


class Slotted:
    __slots__ = (name for name in ("a", "b"))


slotted = Slotted()
slotted.a = 1
print(slotted.a, said(lambda: setattr(slotted, "c", 1)))
print(said(lambda: Slotted.a.__get__(3)), said(lambda: type("A\0B", (), {})), said(lambda: type("A", (), {"__qualname__": 1})))


class OtherSlots:
    __slots__ = ("c",)


print(said(lambda: setattr(slotted, "__class__", OtherSlots)), said(lambda: object.__setattr__(str, "x", 1)))


class NoBool:
    __bool__ = None
    __iter__ = None

    def __getitem__(self, index):
        raise IndexError


print(said(lambda: bool(NoBool())), said(lambda: list(NoBool())))
