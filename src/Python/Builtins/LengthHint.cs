using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>How many items an object thinks it has (https://docs.python.org/3.13/library/operator.html#operator.length_hint).</summary>
internal static class LengthHint
{
    /// <summary>Something of the program's wants to be asked.</summary>
    public static bool IsAsked(Value obj) => obj.Type.IsHeap && (obj.Type.Length is not null || !obj.Type.Lookup(Names.__length_hint__).IsUnbound);

    /// <summary>Steps whose Output is `__len__`, or else `__length_hint__`, or else a number that was given.</summary>
    public static IEnumerable<Value> Steps(PyThread thread, Value obj, Value otherwise)
    {
        if (!otherwise.IsInt)
            yield return thread.Raise(Types.TypeError, $"'{otherwise.Type.Name}' object cannot be interpreted as an integer");
        if (obj.Type.Length is { } length)
        {
            yield return length(thread.Try(), obj);
            if (thread.Caught is not { } problem)
            {
                thread.Output = thread.Input;
                yield break;
            }

            // One that can't say has none.
            if (!problem.Is(Types.TypeError))
                yield return thread.Raise(problem);
        }

        var hint = obj.Type.Lookup(Names.__length_hint__);
        thread.Output = otherwise;
        if (hint.IsUnbound)
            yield break;
        yield return thread.Try().CallSpecialFunction(hint, obj, []);
        if (thread.Caught is { } error)
        {
            if (!error.Is(Types.TypeError))
                yield return thread.Raise(error);
            yield break;
        }

        var said = thread.Input;
        if (said.IsNotImplemented)
            yield break;
        if (!Numbers.IsInteger(said))
            yield return thread.Raise(Types.TypeError, $"__length_hint__ must be an integer, not {said.Type.Name}");
        if (Ints.Big(said).Sign < 0)
            yield return thread.Raise(Types.ValueError, "__length_hint__() should return >= 0");
        thread.Output = said;
    }
}
