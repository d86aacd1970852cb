using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>What `except*` does with an exception (language reference, "except* clause"; PEP 654).</summary>
internal static class ExceptStar
{
    private static readonly PyStr Split = Names.Intern("split");

    /// <summary>What a clause takes, and what it leaves to the next: a tuple of two, each an exception or None.</summary>
    public static Value Match(PyThread thread, Value exception, Value types)
    {
        if (CheckTypes(thread, types) is { IsError: true } error)
            return error;
        if (exception.Ref is not PyException raised)
            return new PyTuple(Value.None, Value.None);
        var frame = (PyFrame)thread.Current!;
        var matches = types.Ref is PyTuple several
            ? Array.Exists(several.Items, type => raised.Is((PyType)type.Ref!))
            : raised.Is((PyType)types.Ref!);
        var isGroup = raised.Is(Types.BaseExceptionGroup);
        if (!matches && !isGroup)
            return new PyTuple(Value.None, raised);
        return thread.Push(MatchSteps(thread, frame, raised, types, matches, isGroup));
    }

    private static IEnumerable<Value> MatchSteps(PyThread thread, PyFrame frame, PyException raised, Value types, bool matches, bool isGroup)
    {
        Value taken = raised, rest = Value.None;
        if (matches && !isGroup)
        {
            yield return thread.Call(Types.BaseExceptionGroup, PyStr.Empty, new PyTuple(raised));
            taken = thread.Input;
        }
        else if (!matches)
        {
            yield return Attributes.CallMethod(thread, raised, Split, types);
            if (thread.Input.Ref is not PyTuple pair)
            {
                yield return thread.Raise(Types.TypeError, $"{raised.Class.Name}.split must return a tuple, not {thread.Input.Type.Name}");
                yield break;
            }

            if (pair.Count < 2)
                yield return thread.Raise(Types.TypeError, $"{raised.Class.Name}.split must return a 2-tuple, got tuple of size {pair.Count}");
            (taken, rest) = (pair[0], pair[1]);
        }

        if (taken.Ref is PyException handled)
            thread.HandleGroup(frame, handled);
        thread.Output = new PyTuple(taken, rest);
    }

    private static Value CheckTypes(PyThread thread, Value types)
    {
        foreach (var item in types.Ref is PyTuple several ? several.Items : [types])
        {
            if (item.Ref is not PyType type || !type.IsSubtypeOf(Types.BaseException))
                return thread.Raise(Types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
        }

        foreach (var item in types.Ref is PyTuple several ? several.Items : [types])
        {
            if (((PyType)item.Ref!).IsSubtypeOf(Types.BaseExceptionGroup))
                return thread.Raise(Types.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        }

        return Value.None;
    }

    /// <summary>
    /// What is to be raised after all clauses have run, or None: what none of them took or what they raised again, as
    /// one group in the shape of the original, and with it what they raised anew.
    /// </summary>
    public static Value PrepareReraise(PyThread thread, PyException original, PyList results)
    {
        var left = results.ToArray().Where(static item => !item.IsNone).Select(static item => (PyException)item.Ref!).ToArray();
        if (left.Length == 0)
            return Value.None;
        // An exception alone was wrapped: only one clause can have taken it.
        if (!original.Is(Types.BaseExceptionGroup))
            return left[0];
        return thread.Push(PrepareSteps(thread, original, left));
    }

    private static IEnumerable<Value> PrepareSteps(PyThread thread, PyException original, PyException[] left)
    {
        var raised = new List<Value>();
        var kept = new HashSet<PyException>(ReferenceEqualityComparer.Instance);
        foreach (var exception in left)
        {
            if (IsPartOf(original, exception))
                CollectLeaves(exception, kept);
            else
                raised.Add(exception);
        }

        var reraised = Value.None;
        if (kept.Count > 0)
        {
            yield return thread.Push(ExceptionGroupType.KeepSteps(thread, original, kept));
            reraised = thread.Input;
        }

        if (raised.Count == 0)
        {
            thread.Output = reraised;
            yield break;
        }

        if (!reraised.IsNone)
            raised.Add(reraised);
        if (raised.Count > 1)
            yield return thread.Call(Types.BaseExceptionGroup, PyStr.Empty, new PyList([.. raised]));
        thread.Output = raised.Count > 1 ? thread.Input : raised[0];
    }

    /// <summary>It was split off and not raised anew since.</summary>
    private static bool IsPartOf(PyException original, PyException exception) =>
        ReferenceEquals(original, exception)
        || (exception.Is(Types.BaseExceptionGroup)
            && ReferenceEquals(original.Traceback, exception.Traceback)
            && ReferenceEquals(original.Cause, exception.Cause)
            && ReferenceEquals(original.Context, exception.Context));

    private static void CollectLeaves(PyException group, HashSet<PyException> leaves)
    {
        var waiting = new Stack<PyException>([group]);
        while (waiting.TryPop(out var next))
        {
            if (!next.Is(Types.BaseExceptionGroup))
            {
                leaves.Add(next);
                continue;
            }

            foreach (var member in ExceptionGroupType.MembersOf(next).Items)
                waiting.Push((PyException)member.Ref!);
        }
    }
}
