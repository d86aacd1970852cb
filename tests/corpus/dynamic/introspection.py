# What objects tell of themselves: dir, vars, type, callable, getattr, hasattr, id, and __dunder__ attributes.
class Base:
    """Base doc."""
    shared = 1

    def method(self):
        """Method doc."""


class Derived(Base):
    own = 2

    def __init__(self):
        self.instance = 3
        self.__private = 4


d = Derived()
print([n for n in dir(d) if not n.startswith('__')], vars(d), d.__dict__ is vars(d))
print(type(d), type(d).__name__, d.__class__ is Derived, Derived.__bases__, Derived.__mro__, Derived.__base__)
print(Base.__doc__, Derived.__doc__, Derived.method.__doc__, d.method.__func__ is Base.method, d.method.__self__ is d)
print(Derived.__module__, Derived.__qualname__, d.method.__qualname__, Base.__subclasses__())
print(isinstance(d, Base), isinstance(d, (int, Base)), issubclass(Derived, Base), issubclass(bool, int), isinstance(1, int | str))
print(callable(d), callable(Derived), callable(d.method), callable(len), callable(lambda: 0))
print(hasattr(d, 'shared'), hasattr(d, '_Derived__private'), getattr(d, 'none', 'default'), d._Derived__private)
print(sorted(vars(Derived)), Derived.__dict__['own'])
setattr(d, 'new attribute', 5)
print(vars(d)['new attribute'], getattr(d, 'new attribute'))
delattr(d, 'instance')
print('instance' in vars(d))
for value in (1, 1.5, 'a', [], None, ..., len, print, type, int, d.method, Derived, (x for x in ()), range(3), {}.keys(), NotImplemented, 1j, b'', slice(1), property(), map(str, []), zip(), enumerate([]), iter([]), iter({}), iter(''), reversed([]), memoryview(b''), super(Derived, d), staticmethod(len), classmethod(len), Base.method, [].append, object().__str__, int.__add__, int.real, str.join, dict.fromkeys, type.mro):
    print(type(value).__name__, type(value).__module__, getattr(value, '__name__', '-'), getattr(value, '__qualname__', '-'))
try:
    vars(1)
except TypeError as error:
    print(error)
print(dir(type('E', (), {'__dir__': lambda self: ['b', 'a']})()))


def function(a, b: int = 2, *args, c, d=4, **kwargs) -> str:
    """Doc."""
    local = 1
    return local


print(function.__name__, function.__doc__, function.__defaults__, function.__kwdefaults__, function.__annotations__)
code = function.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_nlocals, code.co_firstlineno, code.co_filename.endswith('introspection.py'), code.co_freevars, code.co_cellvars)
function.custom = 'attribute'
print(function.__dict__, function.custom)
print((lambda: 0).__name__, function.__module__, function.__closure__)
print(id(d) == id(d), id(d) != id(Base()), type(id(d)))
print(type(print).__name__)
print(globals()['__name__'], '__file__' in globals(), __name__, sorted(k for k in globals() if k.startswith('__') and k != '__warningregistry__'))
print(Base.__eq__ is object.__eq__, Derived.__init__ is Base.__init__, Base.__hash__ is object.__hash__)
print(object.__subclasshook__(int), type.__call__(int, '5'), int.__call__('7') if False else '')
print(Derived.mro(), type(type), type.__mro__, object.__bases__)
import sys, types, inspect
print(sys.version_info[:2], sys.version_info >= (3, 13), sys.version_info.major, sys.maxsize, sys.byteorder, sys.implementation.name, sys.getrecursionlimit())
print(isinstance(function, types.FunctionType), isinstance(d.method, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(sys, types.ModuleType))
print(inspect.signature(function), inspect.isfunction(function), inspect.isclass(Base), inspect.getdoc(Base.method))
print(sys.getsizeof(0), sys.getsizeof(''), sys.getsizeof('abc'), sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof((1, 2)), sys.getsizeof({}), sys.getsizeof(2**100), sys.getsizeof(1.0), sys.getsizeof(set()), sys.getsizeof(None), sys.getsizeof(True), sys.getsizeof(b'ab'))
print(sys.float_info.max, sys.float_info.epsilon, sys.int_info, sys.hash_info.modulus, sys.version_info)
