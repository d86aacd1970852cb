using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>Every error of contextvars, in CPython's words.</summary>
internal static class ContextErrors
{
    public static PyException AlreadyEntered(PyThread thread, PyContext context) =>
        new(Types.RuntimeError, $"cannot enter context: {ObjectType.DefaultRepr(thread, context)} is already entered");

    public static PyException NotAKey(string repr) => new(Types.TypeError, $"a ContextVar key was expected, got {repr}");

    public static PyException NotAToken(string repr) => new(Types.TypeError, $"expected an instance of Token, got {repr}");

    public static PyException TokenUsed(string token) => new(Types.RuntimeError, $"{token} has already been used once");

    public static PyException OtherVariable(string token) => new(Types.ValueError, $"{token} was created by a different ContextVar");

    public static PyException OtherContext(string token) => new(Types.ValueError, $"{token} was created in a different Context");

    public static PyException NoArguments() => new(Types.TypeError, "Context() does not accept any arguments");

    public static PyException NothingToRun() => new(Types.TypeError, "run() missing 1 required positional argument");

    public static PyException NameMustBeStr() => new(Types.TypeError, "context variable name must be a str");

    public static PyException TokensAreNotMade() => new(Types.RuntimeError, "Tokens can only be created by ContextVars");
}
