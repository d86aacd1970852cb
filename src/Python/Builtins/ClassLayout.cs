using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Where instances of a class keep their attributes: in a `__dict__`, or only in what `__slots__` names (data model, "__slots__").</summary>
internal static class ClassLayout
{
    private static readonly PyStr WeakRef = Names.Intern("__weakref__");

    /// <summary>Adds `__dict__` and the members of `__slots__` to a new class; false with an exception pending.</summary>
    public static bool Set(PyThread thread, PyType made, PyType[] bases)
    {
        // Classes keep their attributes in the type itself.
        var baseHasDict = bases.Any(static type => type.HasInstanceDict || type.IsSubtypeOf(Types.Type));
        if (!made.Dict.TryGetValue(Names.__slots__, out var slots))
        {
            if (!baseHasDict)
                AddDict(made);
            return true;
        }

        if (NamesOf(thread, slots) is not { } names)
            return false;
        made.HasInstanceDict = baseHasDict || names.Contains("__dict__");
        made.HasOnlySlots = !made.HasInstanceDict;
        if (names.Count > 0 && bases.FirstOrDefault(static type => type.IsSubtypeOf(Types.Int) || type.IsSubtypeOf(Types.Tuple) || type.IsSubtypeOf(Types.Bytes)) is { } variable)
        {
            thread.Raise(Types.TypeError, $"nonempty __slots__ not supported for subtype of '{variable.Name}'");
            return false;
        }

        foreach (var name in names)
        {
            if (name == "__dict__")
            {
                AddDict(made);
                continue;
            }

            if (name == "__weakref__")
            {
                AddWeakReference(made);
                continue;
            }

            var key = Names.Intern(Mangle(made.Name, name));
            if (made.Dict.ContainsKey(key))
            {
                thread.Raise(Types.ValueError, $"'{name}' in __slots__ conflicts with class variable");
                return false;
            }

            made.HasOwnSlots = true;
            made.Dict[key] = Member(made, key);
        }

        return true;
    }

    /// <summary>Exceptions with fields of their own; the others are laid out as BaseException is.</summary>
    private static readonly PyType[] ExceptionsWithFields =
    [
        Types.BaseException, Types.BaseExceptionGroup, Types.SystemExit, Types.AttributeError, Types.ImportError, Types.NameError, Types.OSError,
        Types.StopIteration, Types.SyntaxError, Types.UnicodeDecodeError, Types.UnicodeEncodeError, Types.UnicodeTranslateError,
    ];

    /// <summary>An instance can be of all the bases at once: of what their instances consist of, one has all that the others have.</summary>
    public static bool Fit(PyType[] bases)
    {
        var winner = Types.Object;
        foreach (var type in bases)
        {
            var solid = SolidBaseOf(type);
            if (solid.IsSubtypeOf(winner))
                winner = solid;
            else if (!winner.IsSubtypeOf(solid))
                return false;
        }

        return true;
    }

    /// <summary>The type that decided how the instances of a type are laid out.</summary>
    private static PyType SolidBaseOf(PyType type)
    {
        foreach (var ancestor in type.Mro)
        {
            if (ancestor.IsHeap ? ancestor.HasOwnSlots : !ReferenceEquals(ancestor, Types.Generic) && !ancestor.IsSubtypeOf(Types.BaseException) || Array.IndexOf(ExceptionsWithFields, ancestor) >= 0)
                return ancestor;
        }

        return Types.Object;
    }

    private static void AddDict(PyType made)
    {
        made.Dict.TryAdd(Names.__dict__, new PyGetSet(made, "__dict__", InstanceDict.Get, InstanceDict.Set));
        AddWeakReference(made);
    }

    private static void AddWeakReference(PyType made) => made.Dict.TryAdd(WeakRef, new PyGetSet(made, "__weakref__", static (thread, self) =>
        self.Ref is PyHeapObject referent && thread.Interpreter.Watch.ReferencesTo(referent) is [var first, ..] ? first : Value.None));

    private static List<string>? NamesOf(PyThread thread, Value slots)
    {
        var names = new List<string>();
        switch (slots.Ref)
        {
            case PyStr one:
                slots = new PyTuple(one);
                break;
            case PyDict dict:
                slots = new PyTuple([.. Enumerable.Range(0, dict.Used).Select(at => dict.EntryAt(at).Key).Where(static key => !key.IsUnbound)]);
                break;
        }

        if (slots.Type.Iter is null && slots.Type.GetItem is null)
        {
            thread.Raise(Types.TypeError, $"'{slots.Type.Name}' object is not iterable");
            return null;
        }

        foreach (var item in slots.Ref is PyList list ? list.ToArray() : (slots.Ref as PyTuple)?.Items ?? [])
        {
            if (item.AsText is not { } name)
            {
                thread.Raise(Types.TypeError, $"__slots__ items must be strings, not '{item.Type.Name}'");
                return null;
            }

            if (!Syntax.UnicodeIdentifier.IsIdentifier(name))
            {
                thread.Raise(Types.TypeError, "__slots__ must be identifiers");
                return null;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Mangle(string type, string name) =>
        name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal) && type.AsSpan().TrimStart('_').Length > 0
            ? $"_{type.TrimStart('_')}{name}"
            : name;

    private static PyGetSet Member(PyType owner, PyStr name) => new(
        owner,
        name.Text,
        (thread, self) => MemberValues.Get(self, name) is { IsUnbound: false } value ? value : thread.Raise(Errors.NoAttribute(self, name)),
        (thread, self, value) =>
        {
            if (value.IsUnbound && MemberValues.Get(self, name).IsUnbound)
                return thread.Raise(Types.AttributeError, name.Text);
            MemberValues.Set(self, name, value);
            return Value.None;
        })
    { IsMember = true };
}
