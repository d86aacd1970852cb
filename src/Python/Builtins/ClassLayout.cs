using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Where instances of a class keep their attributes: in a `__dict__`, or only in what `__slots__` names (data model, "__slots__").</summary>
internal static class ClassLayout
{
    private static readonly PyStr WeakRef = Names.Intern("__weakref__");

    /// <summary>Adds `__dict__` and the members of `__slots__` to a new class.</summary>
    /// <param name="names">Its `__slots__`; null when it has none.</param>
    public static void Set(PyType made, PyType[] bases, List<string>? names)
    {
        var baseHasDict = HaveDict(bases);
        if (names is null)
        {
            if (!baseHasDict)
            {
                AddDict(made);
                AddWeakReference(made);
            }

            return;
        }

        made.HasInstanceDict = baseHasDict || names.Contains("__dict__");
        made.HasOnlySlots = !made.HasInstanceDict;
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
            made.HasOwnSlots = true;
            made.Dict[key] = Member(made, key);
        }
    }

    /// <summary>Exceptions with fields of their own; the others are laid out as BaseException is.</summary>
    private static readonly PyType[] ExceptionsWithFields =
    [
        Types.BaseException, Types.BaseExceptionGroup, Types.SystemExit, Types.AttributeError, Types.ImportError, Types.NameError, Types.OSError,
        Types.StopIteration, Types.SyntaxError, Types.UnicodeDecodeError, Types.UnicodeEncodeError, Types.UnicodeTranslateError,
    ];

    /// <summary>An instance can be of all the bases at once: of what their instances consist of, one has all that the others have.</summary>
    public static bool Fit(ReadOnlySpan<PyType> bases)
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

    /// <summary>`__base__`: of the bases of a class, the one that decides how its instances are laid out; null for `object`.</summary>
    public static PyType? BestBaseOf(PyType type)
    {
        var (best, winner) = ((PyType?)null, Types.Object);
        foreach (var candidate in type.Bases)
        {
            var solid = SolidBaseOf(candidate);
            if (best is not null && (winner.IsSubtypeOf(solid) || !solid.IsSubtypeOf(winner)))
                continue;
            (best, winner) = (candidate, solid);
        }

        return best;
    }

    /// <summary>An instance of the one class can become one of the other: above both is the same class, or what they add to it is the same.</summary>
    public static bool AreAlike(PyType one, PyType other)
    {
        (one, other) = (LastToAdd(one), LastToAdd(other));
        return ReferenceEquals(one, other)
            || ReferenceEquals(BestBaseOf(one), BestBaseOf(other)) && Added(one).SequenceEqual(Added(other));

        static PyType LastToAdd(PyType type)
        {
            while (type.IsHeap && Added(type).Length == 0)
                type = BestBaseOf(type)!;
            return type;
        }

        static string[] Added(PyType type) =>
            [.. type.Dict.Where(static pair => pair.Value.Ref is PyGetSet { IsMember: true } || pair.Key == Names.__dict__ || pair.Key == WeakRef).Select(static pair => pair.Key.Text).Order(StringComparer.Ordinal)];
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
    }

    private static void AddWeakReference(PyType made) => made.Dict.TryAdd(WeakRef, new PyGetSet(made, "__weakref__", static (thread, self) =>
        self.Ref is PyHeapObject referent && thread.Interpreter.Watch.ReferencesTo(referent) is [var first, ..] ? first : Value.None));

    /// <summary>Classes keep their attributes in the type itself.</summary>
    private static bool HaveDict(PyType[] bases) => bases.Any(static type => type.HasInstanceDict || type.IsSubtypeOf(Types.Type));

    /// <summary>What a class with these bases may name in its `__slots__`; null with an exception pending.</summary>
    public static List<string>? SlotNames(PyThread thread, string type, PyDict ns, Value slots, PyType[] bases)
    {
        if (NamesOf(thread, slots) is not { } items)
            return null;
        // An instance that is as long as its value has no room behind it.
        if (items.Length > 0 && bases.FirstOrDefault(static type => Array.Exists(OfAnyLength, type.IsSubtypeOf)) is { } variable)
        {
            thread.Raise(Types.TypeError, $"nonempty __slots__ not supported for subtype of '{variable.Name}'");
            return null;
        }

        var names = new List<string>();
        foreach (var item in items)
        {
            var problem = item.AsText is not { } name ? $"__slots__ items must be strings, not '{item.Type.Name}'"
                : !Syntax.UnicodeIdentifier.IsIdentifier(name) ? "__slots__ must be identifiers"
                : name == "__dict__" && (HaveDict(bases) || names.Contains(name)) ? "__dict__ slot disallowed: we already got one"
                : name == "__weakref__" && (HaveDict(bases) || names.Contains(name)) ? "__weakref__ slot disallowed: we already got one"
                : null;
            if (problem is not null)
            {
                thread.Raise(Types.TypeError, problem);
                return null;
            }

            names.Add(item.AsText!);
        }

        if (names.Find(name => name is not ("__dict__" or "__weakref__" or "__qualname__" or "__classcell__") && !ns.Get(Names.Intern(Mangle(type, name))).IsUnbound) is { } doubled)
        {
            thread.Raise(Types.ValueError, $"'{doubled}' in __slots__ conflicts with class variable");
            return null;
        }

        return names;
    }

    private static readonly PyType[] OfAnyLength = [Types.Int, Types.Tuple, Types.Bytes, Types.Type];

    private static Value[]? NamesOf(PyThread thread, Value slots)
    {
        switch (slots.Ref)
        {
            case PyStr one:
                return [one];
            case PyDict dict:
                return [.. Enumerable.Range(0, dict.Used).Select(at => dict.EntryAt(at).Key).Where(static key => !key.IsUnbound)];
            case PyList list:
                return list.ToArray();
            case PyTuple tuple:
                return tuple.Items.ToArray();
        }

        if (slots.Type.Iter is null && slots.Type.GetItem is null)
        {
            thread.Raise(Types.TypeError, $"'{slots.Type.Name}' object is not iterable");
            return null;
        }

        return [];
    }

    private static string Mangle(string type, string name) =>
        name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal) && type.AsSpan().TrimStart('_').Length > 0
            ? $"_{type.TrimStart('_')}{name}"
            : name;

    private static Value DoesNotApply(PyThread thread, Value self, PyType owner, PyStr name) =>
        thread.Raise(Types.TypeError, $"descriptor '{name.Text}' for '{owner.Name}' objects doesn't apply to a '{self.Type.Name}' object");

    private static PyGetSet Member(PyType owner, PyStr name) => new(
        owner,
        name.Text,
        (thread, self) => !self.Type.IsSubtypeOf(owner) ? DoesNotApply(thread, self, owner, name) : MemberValues.Get(self, name) is { IsUnbound: false } value ? value : thread.Raise(Errors.EmptySlot(self, name)),
        (thread, self, value) =>
        {
            if (!self.Type.IsSubtypeOf(owner))
                return DoesNotApply(thread, self, owner, name);
            if (value.IsUnbound && MemberValues.Get(self, name).IsUnbound)
                return thread.Raise(Types.AttributeError, name.Text);
            MemberValues.Set(self, name, value);
            return Value.None;
        })
    { IsMember = true };
}
