using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>What a Context can do (https://docs.python.org/3.13/library/contextvars.html#contextvars.Context).</summary>
internal static class ContextMethods
{
    public static void Define(PyType type)
    {
        type.New = static (PyThread thread, PyType _, in CallArgs args) =>
            args.All.Length > 0 ? thread.Raise(ContextErrors.NoArguments()) : PyContext.Empty;
        type.Length = static (_, self) => Value.FromInt(Of(self).Entries.Count);
        type.Iter = static (_, self) => Iterate(self, static entry => entry.Variable);
        type.GetItem = static (thread, self, key) => key.Ref is not PyContextVar variable
            ? thread.Raise(ContextErrors.NotAKey(ShortRepr.Of(key)))
            : Of(self).Get(variable) is { IsUnbound: false } value ? value
            : thread.Raise(new PyException(Types.KeyError, new PyTuple(key)));
        type.Contains = static (thread, self, key) => key.Ref is PyContextVar variable
            ? Value.FromBool(!Of(self).Get(variable).IsUnbound)
            : thread.Raise(ContextErrors.NotAKey(ShortRepr.Of(key)));
        type.Compare = static (thread, self, other, op) => other.Ref is PyContext context && op is CompareOp.Eq or CompareOp.Ne
            ? thread.Push(EqualSteps(thread, Of(self), (PyContext)other.Ref, op == CompareOp.Eq), self, other)
            : Value.NotImplemented;
        type.Method("get", "key, default=None, /", static (thread, args) => args[1].Ref is not PyContextVar variable
            ? thread.Raise(ContextErrors.NotAKey(ShortRepr.Of(args[1])))
            : Of(args[0]).Get(variable) is { IsUnbound: false } value ? value : args[2]);
        type.Method("keys", static (_, self) => Iterate(self, static entry => entry.Variable));
        type.Method("values", static (_, self) => Iterate(self, static entry => entry.Value));
        type.Method("items", static (_, self) => Iterate(self, static entry => new PyTuple(entry.Variable, entry.Value)));
        type.Method("copy", static (_, self) => new PyContext(Of(self).Entries));
        type.MethodVar("run", static (PyThread thread, in CallArgs args) => args.Count < 2
            ? thread.Raise(ContextErrors.NothingToRun())
            : ContextFrame.Run(thread, Of(args[0]), args[1], args.All[2..].ToArray(), args.Names.ToArray()));
    }

    private static PyContext Of(Value self) => (PyContext)self.Ref!;

    private static Value Iterate(Value self, Func<ContextEntry, Value> select) =>
        new PyListIterator(new PyList([.. Of(self).Entries.Values.Select(select)]));

    private static IEnumerable<Value> EqualSteps(PyThread thread, PyContext left, PyContext right, bool equal)
    {
        var same = left.Entries.Count == right.Entries.Count;
        foreach (var entry in left.Entries.Values)
        {
            var other = right.Get(entry.Variable);
            if (other.IsUnbound)
                same = false;
            if (!same)
                break;
            yield return Operators.ItemsEqual(thread, entry.Value, other);
            same = thread.Input.IsTrue;
        }

        thread.Output = Value.FromBool(same == equal);
    }
}
