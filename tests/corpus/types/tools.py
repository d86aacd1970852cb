import types

ns = types.SimpleNamespace(a=1, b=[2])
ns.c = "new"
print(ns, ns == types.SimpleNamespace(a=1, b=[2], c="new"), vars(ns))
read_only = types.MappingProxyType({"k": 1})
print(read_only, read_only["k"], len(read_only), list(read_only), read_only | {"z": 2})
try:
    read_only["k"] = 2
except TypeError as error:
    print(error)
Made = types.new_class("Made", (), {}, lambda ns: ns.update(x=5, double=lambda self: self.x * 2))
print(Made.x, Made().double(), Made.__name__, Made.__module__)
print(types.resolve_bases((int,)), types.prepare_class("N")[0])
module = types.ModuleType("made_up", "Its doc.")
print(module, module.__doc__, module.__name__)


def gen():
    yield 1


async def coro():
    pass


c = coro()
print(isinstance(gen(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(len, types.BuiltinFunctionType), isinstance(gen, types.FunctionType),
      isinstance([].append, types.BuiltinMethodType), type(None) is types.NoneType, types.EllipsisType)
c.close()
method = types.MethodType(lambda self, x: (self, x), "bound")
print(method(1), method.__self__)


class Lazy:
    @types.DynamicClassAttribute
    def value(self):
        return 3


print(Lazy().value)
print(types.GenericAlias(list, (int,)), int | str == types.UnionType if False else type(int | str), types.CodeType, gen.__code__.co_name)
function = types.FunctionType(gen.__code__, globals(), "renamed")
print(function.__name__, list(function()))
types.MappingProxyType([1])
