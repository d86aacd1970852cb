using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>operator.index: an int where the language wants one.</summary>
internal static class IndexProtocol
{
    /// <summary>The value as a plain int, by `__index__` where it is none; else a TypeError.</summary>
    public static Value Of(PyThread thread, Value value)
    {
        if (value.IsInt)
            return value;
        if (Numbers.IsInteger(value))
            return IntArithmetic.Plain(value);
        if (value.Type.ToIndex is not { } index)
            return thread.Raise(Types.TypeError, $"'{value.Type.Name}' object cannot be interpreted as an integer");
        var below = thread.Current!;
        var result = index(thread, value);
        return result.IsPushed ? thread.Interpose(new ResultFrame(), below) : result.IsError ? result : Check(thread, result);
    }

    private static Value Check(PyThread thread, Value result) => Numbers.IsInteger(result)
        ? IntArithmetic.Plain(result)
        : thread.Raise(Types.TypeError, $"__index__ returned non-int (type {result.Type.Name})");

    private sealed class ResultFrame : NativeFrame
    {
        internal override Value Resume(PyThread thread, Value input) => Check(thread, input);
    }
}
