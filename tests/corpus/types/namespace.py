from types import FunctionType, MappingProxyType, MethodType, ModuleType, NoneType, SimpleNamespace
import types

n = SimpleNamespace(x=1, y="two")
n.z = [3]
print(n, n == SimpleNamespace(x=1, y="two", z=[3]), vars(n))
view = MappingProxyType({"a": 1})
print(view, view["a"], len(view), view | {"b": 2})
try:
    view["b"] = 2
except TypeError as e:
    print(e)
print(isinstance(lambda: 0, FunctionType), isinstance([].append, types.BuiltinFunctionType), type(None) is NoneType)
module = ModuleType("made")
module.value = 1
print(module, module.value, module.__name__)


class A:
    pass


a = A()
a.hello = MethodType(lambda self, name: f"hello {name} from {type(self).__name__}", a)
print(a.hello("Bob"))
B = types.new_class("B", (A,), {}, lambda ns: ns.update(kind="made"))
print(B.kind, B.__mro__[1].__name__, types.GenericAlias(list, (int,)))
del n.x
print(n)
