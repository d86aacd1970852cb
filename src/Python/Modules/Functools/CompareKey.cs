using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Functools;

/// <summary>What functools.cmp_to_key makes: keys that are ordered by an old-style comparison function.</summary>
internal static class CompareKey
{
    private static readonly PyType KeyType = MakeType();

    /// <param name="obj">Unbound in the maker of keys.</param>
    private sealed class PyKey(Value compare, Value obj) : PyHeapObject(KeyType), IReferences
    {
        public Value Compare { get; } = compare;
        public Value Object { get; } = obj;

        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(Compare);
            reachability.Reference(Object);
        }
    }

    /// <summary>The callable that makes a key of an object.</summary>
    public static Value Maker(Value compare) => new PyKey(compare, Value.Unbound);

    private static PyType MakeType()
    {
        var type = new PyType("KeyWrapper", Types.Object, "functools")
        {
            IsBase = false,
            Compare = static (thread, left, right, op) =>
            {
                if (right.Ref is not PyKey other)
                    return thread.Raise(Types.TypeError, "other argument must be K instance");
                var below = thread.Current!;
                var key = (PyKey)left.Ref!;
                return thread.Then(below, thread.Call(key.Compare, key.Object, other.Object), (t, order) => Operators.Compare(t, op, order, Value.FromInt(0)));
            },
            Call = static (PyThread thread, Value self, in CallArgs args) => args.All.Length != 1
                ? thread.Raise(Types.TypeError, $"K() takes exactly 1 argument ({args.All.Length} given)")
                : new PyKey(((PyKey)self.Ref!).Compare, args[0]),
        };
        type.Attribute("obj", static (thread, self) => ((PyKey)self.Ref!).Object is { IsUnbound: false } obj
            ? obj
            : thread.Raise(Errors.NoAttribute(self, Names.Intern("obj"))));
        BuiltinTypes.Finish(type);
        return type;
    }
}
