import inspect


class Base:
    """The base."""

    shared = 1

    def method(self, a, b=2, *args, key, **rest):
        """Does it."""

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper():
        pass

    @property
    def prop(self):
        return 1


class Child(Base):
    extra: int = 3

    # A comment
    # of two lines.
    def commented(self):
        return 1


print(inspect.getcallargs(Base().method, 1, key=5)["b"], inspect.getcomments(Child.commented))
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if not a.name.startswith("__")])
print(inspect.getclasstree([Base, Child]))
print([name for name, _ in inspect.getmembers_static(Child) if not name.startswith("_")])


def counter():
    total = 0
    while True:
        total += 1
        yield total


g = counter()
next(g)
print(inspect.getgeneratorlocals(g), inspect.getgeneratorstate(g))


def show(a, b, *c, **d):
    frame = inspect.currentframe()
    values = inspect.getargvalues(frame)
    return inspect.formatargvalues(*values)


print(show(1, 2, 3, x=4))
print(inspect.getargs(show.__code__), inspect.indentsize("    x"), inspect.getmodulename("/a/b/mod.py"))
try:
    1 / 0
except ZeroDivisionError as error:
    print([(f.function, f.lineno) for f in inspect.getinnerframes(error.__traceback__)])
print(inspect.signature(Base.method), inspect.getdoc(Child), inspect.getmro(Child) == Child.__mro__, inspect.isabstract(Base))
inspect.getcallargs(show, 1, 2)
