using Playground.Python.Modules;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>What the patterns of `match` ask of a subject (language reference, "Patterns").</summary>
internal static class PatternMatching
{
    private static readonly PyStr MatchArgs = Names.Intern("__match_args__");
    private static readonly PyStr GetName = Names.Intern("get");

    /// <summary>Builtin types whose one positional pattern is matched with the subject itself.</summary>
    private static readonly PyType[] MatchedThemselves =
    [
        Types.Int, Types.Float, Types.Str, Types.Bytes, Types.ByteArray, Types.List, Types.Tuple, Types.Dict, Types.Set, Types.FrozenSet,
    ];

    public static bool IsSequence(PyType type) => KindOf(type) == PatternKind.Sequence;

    public static bool IsMapping(PyType type) => KindOf(type) == PatternKind.Mapping;

    /// <summary>A class of the program's was registered with an abstract class: it and those below it are taken apart as that one is.</summary>
    public static void Adopt(PyType type, PyType abc)
    {
        if (KindOf(abc) == PatternKind.None)
            return;
        var waiting = new Stack<PyType>([type]);
        while (waiting.TryPop(out var next))
        {
            if (!next.IsHeap)
                continue;
            next.PatternKind = KindOf(abc);
            foreach (var subclass in next.Subclasses)
                waiting.Push(subclass);
        }
    }

    private static PatternKind KindOf(PyType type)
    {
        foreach (var ancestor in type.Mro)
        {
            if (ancestor.PatternKind != PatternKind.None)
                return ancestor.PatternKind;
            if (ancestor is { Module: "collections.abc", Name: "Sequence" })
                return PatternKind.Sequence;
            if (ancestor is { Module: "collections.abc", Name: "Mapping" })
                return PatternKind.Mapping;
        }

        return PatternKind.None;
    }

    public static Value Length(PyThread thread, Value subject) => subject.Type.Length is { } length
        ? length(thread, subject)
        : thread.Raise(Types.TypeError, $"object of type '{subject.Type.Name}' has no len()");

    // ---- Mappings ----

    public static Value MatchKeys(PyThread thread, Value subject, PyTuple keys) => thread.Push(MatchKeysSteps(thread, subject, keys), subject, keys);

    private static IEnumerable<Value> MatchKeysSteps(PyThread thread, Value subject, PyTuple keys)
    {
        var seen = new PySet(Types.Set);
        var values = new Value[keys.Count];
        var get = Value.Unbound;
        var missing = new PyInstance(Types.Object);
        for (var i = 0; i < keys.Count; i++)
        {
            yield return Containers.SetContains(thread, seen, keys[i]);
            if (thread.Input.IsTrue)
            {
                yield return Operators.Repr(thread, keys[i]);
                yield return thread.Raise(Types.ValueError, $"mapping pattern checks duplicate key ({thread.Input.AsText})");
            }

            yield return Containers.SetAdd(thread, seen, keys[i]);
            if (get.IsUnbound)
            {
                yield return Attributes.Get(thread, subject, GetName);
                get = thread.Input;
            }

            yield return thread.Call(get, keys[i], missing);
            if (ReferenceEquals(thread.Input.Ref, missing))
            {
                thread.Output = Value.None;
                yield break;
            }

            values[i] = thread.Input;
        }

        thread.Output = new PyTuple(values);
    }

    // ---- Classes ----

    public static Value MatchClass(PyThread thread, Value subject, Value type, int positional, PyTuple keywords) => type.Ref is PyType cls
        ? thread.Push(MatchClassSteps(thread, subject, cls, positional, keywords), subject, type)
        : thread.Raise(Types.TypeError, "called match pattern must be a class");

    private static IEnumerable<Value> MatchClassSteps(PyThread thread, Value subject, PyType type, int positional, PyTuple keywords)
    {
        thread.Output = Value.None;
        yield return TypeFunctions.IsInstance(thread, subject, type);
        if (!thread.Input.IsTrue)
        {
            thread.Output = Value.None;
            yield break;
        }

        var values = new List<Value>();
        var names = new List<PyStr>();
        if (positional > 0)
        {
            yield return thread.Try().Push(ReadSteps(thread, type, MatchArgs));
            if (thread.Caught is { } error && !error.Is(Types.AttributeError))
                yield return thread.Raise(error);
            var (known, isSelf) = thread.Caught is null ? (thread.Input, false) : (PyTuple.Empty, Array.Exists(MatchedThemselves, type.IsSubtypeOf));
            if (known.Ref is not PyTuple match)
            {
                yield return thread.Raise(Types.TypeError, $"{type.Name}.__match_args__ must be a tuple (got {known.Type.Name})");
                yield break;
            }

            var allowed = isSelf ? 1 : match.Count;
            if (positional > allowed)
                yield return thread.Raise(Types.TypeError, $"{type.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({positional} given)");
            if (isSelf)
                values.Add(subject);
            for (var i = 0; !isSelf && i < positional; i++)
            {
                if (match[i].Ref is not PyStr name)
                {
                    yield return thread.Raise(Types.TypeError, $"__match_args__ elements must be strings (got {match[i].Type.Name})");
                    yield break;
                }

                names.Add(name);
            }
        }

        names.AddRange(keywords.Items.Select(static item => (PyStr)item.Ref!));
        var seen = new HashSet<string>();
        foreach (var name in names)
        {
            if (!seen.Add(name.Text))
                yield return thread.Raise(Types.TypeError, $"{type.Name}() got multiple sub-patterns for attribute {TextFormat.Repr(name.Text)}");
            yield return thread.Try().Push(ReadSteps(thread, subject, name));
            if (thread.Caught is { } error)
            {
                if (!error.Is(Types.AttributeError))
                    yield return thread.Raise(error);
                thread.Output = Value.None;
                yield break;
            }

            values.Add(thread.Input);
        }

        thread.Output = new PyTuple([.. values]);
    }

    private static IEnumerable<Value> ReadSteps(PyThread thread, Value obj, PyStr name)
    {
        yield return Attributes.Get(thread, obj, name);
        thread.Output = thread.Input;
    }
}
