using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Makes classes: the `class` statement and type(name, bases, dict) (data model, "Customizing class creation").</summary>
internal static class ClassBuilder
{
    /// <summary>The `class` statement.</summary>
    public static Value Build(PyThread thread, PyFunction body, Value name, PyTuple bases, PyDict? keywords)
    {
        Value[] held = [body, bases, keywords ?? Value.None, Value.None];
        return thread.Push(BuildSteps(thread, body, name, bases, keywords, held), held);
    }

    private static IEnumerable<Value> BuildSteps(PyThread thread, PyFunction body, Value name, PyTuple bases, PyDict? keywords, Value[] held)
    {
        var resolved = bases;
        foreach (var item in bases.Items)
        {
            if (item.Ref is PyType)
                continue;
            yield return thread.Try().AttributeOf(item, Names.__mro_entries__);
            if (thread.Caught is { } missing)
            {
                if (!missing.Is(Types.AttributeError))
                    yield return thread.Raise(missing);
                continue;
            }

            yield return thread.Call(thread.Input, bases);
            if (thread.Input.Ref is not PyTuple replacement)
            {
                yield return thread.Raise(Types.TypeError, "__mro_entries__ must return a tuple");
                yield break;
            }

            var list = new List<Value>(resolved.Items);
            var at = list.FindIndex(value => value.Is(item));
            list.RemoveAt(at);
            list.InsertRange(at, replacement.Items);
            held[^1] = resolved = new PyTuple([.. list]);
        }

        var metaclass = keywords?.Get(Names.Intern("metaclass")) ?? Value.Unbound;
        keywords?.Remove(Names.Intern("metaclass"));
        if (metaclass.IsUnbound)
            metaclass = resolved.Count > 0 ? resolved[0].Type : Types.Type;
        if (metaclass.Ref is PyType type)
        {
            yield return MostDerived(thread, type, resolved);
            metaclass = thread.Input;
        }

        var ns = new PyDict();
        var prepare = metaclass.Ref is PyType { IsHeap: true } custom ? custom.Lookup(Names.__prepare__) : Value.Unbound;
        if (metaclass.Ref is not PyType)
        {
            yield return thread.Try().GetAttribute(metaclass, Names.__prepare__);
            if (thread.Caught is null)
                prepare = thread.Input;
            else if (!thread.Caught.Is(Types.AttributeError))
                yield return thread.Raise(thread.Caught);
        }

        if (!prepare.IsUnbound)
        {
            yield return Attributes.Get(thread, metaclass, Names.__prepare__);
            yield return thread.Call(thread.Input, KeywordCall([name, resolved], keywords, out var names), names);
            if (PyMappingNamespace.For(thread.Input) is not { } prepared)
            {
                yield return thread.Raise(Types.TypeError, $"{(metaclass.Ref as PyType)?.Name ?? "<metaclass>"}.__prepare__() must return a mapping, not {thread.Input.Type.Name}");
                yield break;
            }

            ns = prepared;
        }

        if (!resolved.Equals(bases))
            yield return Operators.SetItem(thread, ns, Names.Intern("__orig_bases__"), bases);
        yield return thread.CallNamespace(body.Code, body.Globals, body.Builtins, body.Closure, ns);
        Value given = ns is PyMappingNamespace foreign ? foreign.Mapping : ns;
        yield return thread.Call(metaclass, KeywordCall([name, resolved, given], keywords, out var keywordNames), keywordNames);
        thread.Output = thread.Input;
    }

    private static Value AttributeOf(this PyThread thread, Value obj, PyStr name) => Attributes.Get(thread, obj, name);

    private static Value[] KeywordCall(Value[] positional, PyDict? keywords, out PyStr[] names)
    {
        if (keywords is null || keywords.Count == 0)
        {
            names = [];
            return positional;
        }

        var all = new List<Value>(positional);
        var found = new List<PyStr>();
        for (var at = -1; keywords.MoveNext(ref at);)
        {
            found.Add((PyStr)keywords.EntryAt(at).Key.Ref!);
            all.Add(keywords.EntryAt(at).Value);
        }

        names = [.. found];
        return [.. all];
    }

    private static Value MostDerived(PyThread thread, PyType metaclass, PyTuple bases)
    {
        foreach (var item in bases.Items)
        {
            var candidate = item.Type;
            if (metaclass.IsSubtypeOf(candidate))
                continue;
            if (!candidate.IsSubtypeOf(metaclass))
                return thread.Raise(Types.TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            metaclass = candidate;
        }

        return metaclass;
    }

    /// <summary>type.__new__(metaclass, name, bases, namespace, **keywords).</summary>
    public static Value Create(PyThread thread, PyType metaclass, PyStr name, PyTuple bases, PyDict ns, Value[] keywordValues, PyStr[] keywordNames, Value? slotItems = null)
    {
        var winner = MostDerived(thread, metaclass, bases);
        if (winner.IsSignal)
            return winner;
        if (!ReferenceEquals(winner.Ref, metaclass) && ((PyType)winner.Ref!).Lookup(Names.__new__) is { Ref: PyStaticMethod custom })
            return thread.Call(custom.Function, [winner, name, bases, ns, .. keywordValues], keywordNames);
        var baseTypes = new PyType[Math.Max(1, bases.Count)];
        baseTypes[0] = Types.Object;
        for (var i = 0; i < bases.Count; i++)
        {
            if (bases[i].Ref is not PyType type)
                return thread.Raise(Types.TypeError, "bases must be types");
            if (!type.IsBase)
                return thread.Raise(Types.TypeError, $"type '{type.Name}' is not an acceptable base type");
            baseTypes[i] = type;
            if (!ClassLayout.Fit(baseTypes.AsSpan(0, i + 1)))
                return thread.Raise(Types.TypeError, "multiple bases have instance lay-out conflict");
        }

        // What is wrong with __slots__ comes before what is wrong with the order of the bases.
        List<string>? slots = null;
        if (!IsName(thread, name))
            return Value.Error;
        if (ns.Get(Names.__qualname__) is { IsUnbound: false, AsText: null } wrong)
            return thread.Raise(Types.TypeError, $"type __qualname__ must be a str, not {wrong.Type.Name}");
        if ((slotItems ?? ns.Get(Names.__slots__)) is { IsUnbound: false } given)
        {
            if (given.Ref is not (PyStr or PyDict or PyList or PyTuple) && (given.Type.Iter is not null || given.Type.GetItem is not null))
                return thread.Push(SlotItemSteps(thread, metaclass, name, bases, ns, keywordValues, keywordNames, given));
            slots = ClassLayout.SlotNames(thread, name.Text, ns, given, baseTypes);
            if (slots is null)
                return Value.Error;
        }

        for (var i = 0; i < baseTypes.Length; i++)
        {
            if (Array.IndexOf(baseTypes, baseTypes[i]) < i)
                return thread.Raise(Types.TypeError, $"duplicate base class {baseTypes[i].Name}");
        }

        var mro = MethodResolutionOrder.Merge(baseTypes, out var stuck);
        if (mro is null)
            return thread.Raise(Types.TypeError, "Cannot create a consistent method resolution order (MRO) for bases " + string.Join(", ", stuck.Select(static type => type.ShortName)));
        thread.Charge(mro.Length);
        thread.Interpreter.Meter.Keep(1000 + (ns.Count * 64) + (mro.Length * 8L));
        var made = new PyType((PyType)winner.Ref!, name.Text, baseTypes, mro);
        foreach (var type in baseTypes)
        {
            if (type.IsHeap)
                type.Subclasses.Add(made);
        }

        PyCell? classCell = null;
        for (var at = -1; ns.MoveNext(ref at);)
        {
            var key = ns.EntryAt(at).Key.Ref as PyStr;
            var value = ns.EntryAt(at).Value;
            if (key is null)
                continue;
            if (key.Text == "__classcell__" && value.Ref is PyCell cell)
                classCell = cell;
            else if (key.Text == "__classcell__")
                return thread.Raise(Types.TypeError, $"__classcell__ must be a nonlocal cell, not {TypeType.ReprOf(value.Type)}");
            else if (key.Text == "__qualname__" && value.AsText is { } qualName)
                made.QualName = qualName;
            else
                made.Dict[key] = value;
        }

        if (!made.Dict.ContainsKey(Names.__module__) && Modules.AttributeFunctions.FrameOf(thread)?.Globals.Get(Names.__name__) is { IsUnbound: false } running)
            made.Dict[Names.__module__] = running;
        if (made.Dict.TryGetValue(Names.__module__, out var module) && module.AsText is { } moduleName)
            made.Module = moduleName;
        if (made.Dict.TryGetValue(Names.__new__, out var constructor) && constructor.Ref is PyFunction)
            made.Dict[Names.__new__] = new PyStaticMethod(constructor);
        foreach (var implicitClassMethod in new[] { Names.__init_subclass__, Names.__class_getitem__ })
        {
            if (made.Dict.TryGetValue(implicitClassMethod, out var method) && method.Ref is PyFunction)
                made.Dict[implicitClassMethod] = new PyClassMethod(method);
        }

        if (made.Dict.ContainsKey(Names.__eq__))
            made.Dict.TryAdd(Names.__hash__, Value.None);
        ClassLayout.Set(made, baseTypes, slots);
        made.Dict.TryAdd(Names.__doc__, Value.None);
        UserSlots.Fill(made);
        if (classCell is not null)
            classCell.Content = made;
        return thread.Push(FinishSteps(thread, made, keywordValues, keywordNames));
    }

    /// <summary>`__slots__` that are gone through by a call: a generator, bytes, an object of the program's.</summary>
    private static IEnumerable<Value> SlotItemSteps(PyThread thread, PyType metaclass, PyStr name, PyTuple bases, PyDict ns, Value[] keywordValues, PyStr[] keywordNames, Value slots)
    {
        yield return thread.Call(Types.Tuple, slots);
        yield return Create(thread, metaclass, name, bases, ns, keywordValues, keywordNames, thread.Input);
        thread.Output = thread.Input;
    }

    /// <summary>A class can have this name; else the exception is pending.</summary>
    internal static bool IsName(PyThread thread, PyStr name)
    {
        if (name.Text.Contains('\0', StringComparison.Ordinal))
            return !thread.Raise(Types.ValueError, "type name must not contain null characters").IsSignal;
        for (var i = 0; i < name.Text.Length; i++)
        {
            if (char.IsSurrogatePair(name.Text, i))
                i++;
            else if (char.IsSurrogate(name.Text[i]))
                return !thread.Raise(UnicodeErrors.Make(Types.UnicodeEncodeError, "utf-8", name, i, i + 1, "surrogates not allowed")).IsSignal;
        }

        return true;
    }

    private static IEnumerable<Value> FinishSteps(PyThread thread, PyType made, Value[] keywordValues, PyStr[] keywordNames)
    {
        foreach (var (name, value) in made.Dict.ToArray())
        {
            if (value.Ref is not PyHeapObject)
                continue;
            var setName = value.Type.Lookup(Names.__set_name__);
            if (setName.IsUnbound)
                continue;
            yield return thread.Try().CallSpecialFunction(setName, value, [made, name]);
            if (thread.Caught is { } error)
            {
                error.Notes ??= new PyList();
                error.Notes.Add(Value.FromStr($"Error calling __set_name__ on '{value.Type.Name}' instance '{name.Text}' in '{made.Name}'"));
                yield return thread.Raise(error);
            }
        }

        var hook = Value.Unbound;
        foreach (var type in made.Mro[1..])
        {
            if (type.Dict.TryGetValue(Names.__init_subclass__, out hook))
                break;
            hook = Value.Unbound;
        }

        if (hook.Ref is PyClassMethod method)
        {
            yield return thread.Call(method.Function, [made, .. keywordValues], keywordNames);
        }
        else
        {
            // Put there later, as anything else: super().__init_subclass__ of the class.
            yield return Attributes.Bind(thread, hook, Value.Unbound, made);
            yield return thread.Call(thread.Input, keywordValues, keywordNames);
        }

        thread.Output = made;
    }
}
