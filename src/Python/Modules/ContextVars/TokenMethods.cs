using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>What a Token can do (https://docs.python.org/3.13/library/contextvars.html#contextvars.Token).</summary>
internal static class TokenMethods
{
    public static void Define(PyType type, PyType missing)
    {
        type.New = static (PyThread thread, PyType _, in CallArgs _) => thread.Raise(ContextErrors.TokensAreNotMade());
        type.Repr = static (thread, self) => Repr(thread, Of(self));
        type.Attribute("var", static (_, self) => Of(self).Variable);
        type.Attribute("old_value", static (_, self) => Of(self).OldValue is { IsUnbound: false } value ? value : PyTokenMissing.Instance);
        type.Constant("MISSING", PyTokenMissing.Instance);
        GenericAliasType.AllowSubscript(type);
        missing.Repr = static (_, _) => Value.FromStr("<Token.MISSING>");
    }

    private static PyToken Of(Value self) => (PyToken)self.Ref!;

    /// <summary>"&lt;Token used var=… at 0x…&gt;".</summary>
    public static Value Repr(PyThread thread, PyToken token)
    {
        var address = ObjectType.Address(thread, token);
        return thread.Then(thread.Current!, ContextVarMethods.Repr(thread, token.Variable), (_, text) =>
            Value.FromStr($"<Token{(token.IsUsed ? " used" : "")} var={text.AsText} at {address}>"));
    }
}
