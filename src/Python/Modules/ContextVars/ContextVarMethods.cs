using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>What a ContextVar can do (https://docs.python.org/3.13/library/contextvars.html#contextvars.ContextVar).</summary>
internal static class ContextVarMethods
{
    private static readonly Signature NewSignature = Signature.Parse("ContextVar", "name, /, *, default=…");

    public static void Define(PyType type)
    {
        type.New = static (PyThread thread, PyType _, in CallArgs args) =>
        {
            if (args.Count != 1)
                return thread.Raise(Types.TypeError, $"ContextVar() takes exactly 1 positional argument ({args.Count} given)");
            Span<Value> values = new Value[2];
            if (!NewSignature.Bind(thread, args, values))
                return Value.Error;
            return values[0].AsText is { } name
                ? new PyContextVar(thread.Interpreter.NextContextVar(), name, values[1])
                : thread.Raise(ContextErrors.NameMustBeStr());
        };
        type.Repr = static (thread, self) => Repr(thread, Of(self));
        type.Attribute("name", static (_, self) => Value.FromStr(Of(self).Name));
        type.MethodVar("get", Get);
        type.Method("set", static (thread, self, value) => Set(thread, Of(self), value));
        type.Method("reset", static (thread, self, token) => token.Ref is PyToken given
            ? Reset(thread, Of(self), given)
            : thread.Raise(ContextErrors.NotAToken(ShortRepr.Of(token))));
        GenericAliasType.AllowSubscript(type);
    }

    private static PyContextVar Of(Value self) => (PyContextVar)self.Ref!;

    /// <summary>"&lt;ContextVar name='v' default=4 at 0x…&gt;".</summary>
    public static Value Repr(PyThread thread, PyContextVar variable) => variable.Default.IsUnbound
        ? Value.FromStr(Shown(thread, variable, ""))
        : thread.Push(ReprSteps(thread, variable), variable);

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyContextVar variable)
    {
        yield return Operators.Repr(thread, variable.Default);
        thread.Output = Value.FromStr(Shown(thread, variable, $" default={thread.Input.AsText}"));
    }

    private static string Shown(PyThread thread, PyContextVar variable, string fallback) =>
        $"<ContextVar name={TextFormat.Repr(variable.Name)}{fallback} at {ObjectType.Address(thread, variable)}>";

    private static Value Get(PyThread thread, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "ContextVar.get() takes no keyword arguments");
        if (args.Count > 2)
            return thread.Raise(Types.TypeError, $"get expected at most 1 argument, got {args.Count - 1}");
        var variable = Of(args[0]);
        var value = thread.Context.Get(variable);
        if (value.IsUnbound)
            value = args.Count == 2 ? args[1] : variable.Default;
        return value.IsUnbound ? thread.Raise(new PyException(Types.LookupError, new PyTuple(variable))) : value;
    }

    private static Value Set(PyThread thread, PyContextVar variable, Value value)
    {
        var context = thread.Context;
        thread.Interpreter.Meter.Reserve(160);
        var token = new PyToken(context, variable, context.Get(variable));
        context.Entries = context.Entries.SetItem(variable.Number, new ContextEntry(variable, value));
        return token;
    }

    private static Value Reset(PyThread thread, PyContextVar variable, PyToken token)
    {
        Func<string, PyException>? error = token.IsUsed ? ContextErrors.TokenUsed
            : !ReferenceEquals(variable, token.Variable) ? ContextErrors.OtherVariable
            : !ReferenceEquals(token.Context, thread.Context) ? ContextErrors.OtherContext
            : null;
        if (error is not null)
            return thread.Then(thread.Current!, TokenMethods.Repr(thread, token), (t, text) => t.Raise(error(text.AsText!)));
        token.IsUsed = true;
        var context = token.Context;
        context.Entries = token.OldValue.IsUnbound
            ? context.Entries.Remove(variable.Number)
            : context.Entries.SetItem(variable.Number, new ContextEntry(variable, token.OldValue));
        return Value.None;
    }
}
