"""Chapter: a program that looks at itself. type, vars, inspect, frames, code objects, metaclasses, and classes made by hand."""
import inspect
import sys
import types


class Meta(type):
    def __new__(mcls, name, bases, namespace, *, tag=None, **kwargs):
        print(f'making {name} with {sorted(k for k in namespace if not k.startswith("__"))}')
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.tag = tag or name.lower()
        return cls

    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        return {'prepared': name}

    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        made.number = cls.count = getattr(cls, 'count', 0) + 1
        return made

    def __len__(cls):
        return getattr(cls, 'count', 0)

    def __getattr__(cls, name):
        if name.startswith('make_'):
            return lambda *args: cls(name.removeprefix('make_'), *args)
        raise AttributeError(f'class {cls.__name__} has no {name}')

    def __instancecheck__(cls, instance):
        return super().__instancecheck__(instance) or getattr(instance, 'quacks', False)


class Animal(metaclass=Meta, tag='beast'):
    """Something alive."""
    legs: int = 4
    sound = None

    def __init__(self, name, age=1, *, wild=False):
        self.name, self.age, self.wild = name, age, wild

    def speak(self, times: int = 1, /, *, loud=False) -> str:
        """Makes a sound."""
        return ' '.join([self.sound or '...'] * times)

    @staticmethod
    def kingdom(): return 'animalia'

    @classmethod
    def named(cls, name): return cls(name)

    @property
    def old(self): return self.age > 10


class Dog(Animal):
    sound = 'woof'


rex = Dog('Rex', 12)
print(Dog.tag, Animal.tag, rex.number, len(Dog), Dog.prepared, Dog.make_fido(3).age, type(Dog), type(type(Dog)), isinstance(rex, Animal), isinstance(types.SimpleNamespace(quacks=True), Dog))
print(vars(rex), sorted(k for k in vars(Dog) if not k.startswith('__')), Dog.__mro__, Dog.__bases__, Dog.__subclasses__(), Animal.__subclasses__(), Animal.__doc__, Dog.__doc__, rex.__class__.__name__, Dog.__qualname__, Dog.__module__)
print([n for n in dir(rex) if not n.startswith('_')], hasattr(rex, 'speak'), getattr(rex, 'wings', 0), callable(rex.speak), rex.speak(2), rex.speak.__func__ is Animal.speak, rex.speak.__self__ is rex, Animal.__annotations__)
print(inspect.signature(Animal), inspect.signature(rex.speak), inspect.getdoc(Dog.speak), inspect.isclass(Dog), inspect.isfunction(Animal.speak), inspect.ismethod(rex.speak), inspect.isbuiltin(len), inspect.isgeneratorfunction(lambda: (yield)), inspect.getmembers(Dog, lambda v: isinstance(v, str))[:2], inspect.getmro(Dog)[1].__name__)
for p in inspect.signature(Animal.speak).parameters.values():
    print(p.name, p.kind.name, p.default, p.annotation, end='; ')
print()
print(inspect.getsource(Dog), inspect.getsourcelines(Animal.kingdom)[1], inspect.signature(Animal).bind('x', wild=True).arguments, type(inspect.getattr_static(rex, 'old')), inspect.classify_class_attrs(Dog)[-1].kind)


def outer(a, b=2, *args, c, **kwargs):
    local = [a]

    def inner():
        return a, local
    frame = sys._getframe()
    caller = inspect.currentframe().f_back
    return inner, frame.f_code.co_name, sorted(frame.f_locals), caller.f_code.co_name, inspect.getframeinfo(frame).lineno


inner, *seen = outer(1, c=3)
print(seen, inner.__closure__[0].cell_contents, inner.__code__.co_freevars, outer.__code__.co_varnames, outer.__code__.co_argcount, outer.__code__.co_kwonlyargcount, outer.__code__.co_cellvars, outer.__defaults__, outer.__kwdefaults__, outer.__code__.co_flags & inspect.CO_VARKEYWORDS, outer.__code__.co_firstlineno)


def gen():
    x = yield 1
    yield x


g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(inspect.getgeneratorlocals(g))[:0], g.gi_frame.f_lineno, list(g), inspect.getgeneratorstate(g), g.gi_frame)
Made = type('Made', (Dog,), {'sound': 'beep', 'extra': lambda self: self.name.upper()})
m = Made('robo')
m.walk = types.MethodType(lambda self, n: f'{self.name} walks {n}', m)
print(m.extra(), m.walk(3), m.speak(), Made.tag, types.new_class('N', (object,), {}, lambda ns: ns.update(x=1)).x, type(m).__name__)
Dog.speak = lambda self, *a, **k: 'patched'
print(rex.speak(), m.speak(), Animal.speak(rex))
code = compile('a = b + 1\nc = [a for _ in range(2)]', '<made>', 'exec')
namespace = {'b': 41}
exec(code, namespace)
print(namespace['a'], namespace['c'], code.co_names, code.co_filename, eval('x * 2', {'x': 4}), eval(compile('1 + 2', 's', 'eval')))
for wrong in (lambda: Animal(), lambda: Animal.nope, lambda: rex.nope, lambda: inspect.signature(5), lambda: inspect.getsource(len), lambda: type('X', (5,), {}), lambda: type('X', 'no', {}), lambda: type(5, (), {}), lambda: setattr(Dog, '__class__', int), lambda: setattr(rex, '__class__', 5), lambda: setattr(rex, 'old', 1), lambda: delattr(rex, 'nope'), lambda: vars(5), lambda: object.__new__(5), lambda: super(Dog, Animal('x')).speak(), lambda: types.MethodType(5, None), lambda: inspect.getmembers(), lambda: exec('a b'), lambda: types.new_class('Y', (int, str))):
    try:
        print(wrong())
    except (TypeError, AttributeError, OSError, SyntaxError) as e:
        print(type(e).__name__, e)


class Conflict(Dog, metaclass=type('Other', (type,), {})):
    pass
