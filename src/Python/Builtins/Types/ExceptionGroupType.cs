using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>BaseExceptionGroup and ExceptionGroup (PEP 654). The members are its Args[1], kept as a tuple in its fields.</summary>
internal static class ExceptionGroupType
{
    private static readonly PyStr Message = Names.Intern("message");
    private static readonly PyStr Members = Names.Intern("exceptions");
    private static readonly PyStr Derive = Names.Intern("derive");

    public static void Define()
    {
        var type = Types.BaseExceptionGroup;
        type.New = New;
        type.Init = static (PyThread thread, Value self, in CallArgs args) =>
        {
            if (args.Names.Length > 0)
                return thread.Raise(Types.TypeError, $"{self.Type.Name}() takes no keyword arguments");
            Of(self).Args = BaseExceptionType.ArgsOf(args);
            return Value.None;
        };
        type.Str = static (thread, self) => thread.Push(StrSteps(thread, Of(self)));
        type.Attribute("message", static (_, self) => ExceptionFields.Get(Of(self), Message));
        type.Attribute("exceptions", static (_, self) => MembersOf(Of(self)));
        type.Method("derive", static (thread, self, members) => thread.Call(
            Types.BaseExceptionGroup, ExceptionFields.Get(Of(self), Message), members));
        type.Method("subgroup", static (thread, self, condition) => thread.Push(SplitSteps(thread, Of(self), condition, wantsRest: false)));
        type.Method("split", static (thread, self, condition) => thread.Push(SplitSteps(thread, Of(self), condition, wantsRest: true)));
        GenericAliasType.AllowSubscript(type);
    }

    public static PyTuple MembersOf(PyException group) => ExceptionFields.Get(group, Members).Ref as PyTuple ?? PyTuple.Empty;

    private static PyException Of(Value self) => (PyException)self.Ref!;

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        if (args.Count != 2)
            return thread.Raise(Types.TypeError, $"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Count} given)");
        if (args[0].Ref is not PyStr)
            return thread.Raise(Types.TypeError, $"BaseExceptionGroup.__new__() argument 1 must be str, not {Errors.KindOf(args[0])}");
        if (args[1].Type.GetItem is null || args[1].Ref is PyDict || args[1].Type.Length is null)
            return thread.Raise(Types.TypeError, "second argument (exceptions) must be a sequence");
        return thread.Push(NewSteps(thread, type, args[0], args[1]));
    }

    private static IEnumerable<Value> NewSteps(PyThread thread, PyType type, Value message, Value sequence)
    {
        yield return Containers.Collect(thread, sequence);
        var members = new PyTuple(((PyList)thread.Input.Ref!).ToArray());
        if (members.Count == 0)
            yield return thread.Raise(Types.ValueError, "second argument (exceptions) must be a non-empty sequence");
        var onlyExceptions = true;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Ref is not PyException member)
            {
                yield return thread.Raise(Types.ValueError, $"Item {i} of second argument (exceptions) is not an exception");
                yield break;
            }

            onlyExceptions &= member.Is(Types.Exception);
        }

        if (ReferenceEquals(type, Types.BaseExceptionGroup) && onlyExceptions)
            type = Types.ExceptionGroup;
        else if (!onlyExceptions && type.IsSubtypeOf(Types.Exception))
            yield return thread.Raise(Types.TypeError, ReferenceEquals(type, Types.ExceptionGroup) ? "Cannot nest BaseExceptions in an ExceptionGroup" : $"Cannot nest BaseExceptions in '{type.Name}'");
        var group = new PyException(type, new PyTuple(message, sequence));
        ExceptionFields.Set(group, Message, message);
        ExceptionFields.Set(group, Members, members);
        thread.Output = group;
    }

    private static IEnumerable<Value> StrSteps(PyThread thread, PyException group)
    {
        yield return Operators.Str(thread, ExceptionFields.Get(group, Message));
        var count = MembersOf(group).Count;
        thread.Output = Value.FromStr($"{thread.Input.AsText} ({count} sub-exception{(count == 1 ? "" : "s")})");
    }

    // ---- split, subgroup, except* ----

    /// <summary>Steps that give (matching, rest): a tuple of two exceptions or Nones; or only the matching half.</summary>
    /// <param name="condition">An exception type, a tuple of them, or a predicate.</param>
    private static IEnumerable<Value> SplitSteps(PyThread thread, PyException group, Value condition, bool wantsRest)
    {
        var isPredicate = !IsTypes(condition);
        if (isPredicate && (condition.Ref is PyTuple or PyType || condition.Type.Call is null && condition.Ref is not (PyFunction or PyMethod)))
            yield return thread.Raise(Types.TypeError, "expected an exception type, a tuple of exception types, or a callable (other than a class)");
        yield return thread.Push(WalkSteps(thread, group, wantsRest, isPredicate
            ? exception => thread.Call(condition, exception)
            : exception => Value.FromBool(Matches(exception, condition))));
        thread.Output = thread.Input;
    }

    /// <summary>The part of a group with these leaves, or None.</summary>
    public static IEnumerable<Value> KeepSteps(PyThread thread, PyException group, HashSet<PyException> leaves) =>
        WalkSteps(thread, group, wantsRest: false, exception => Value.FromBool(leaves.Contains(exception)));

    private static IEnumerable<Value> WalkSteps(PyThread thread, PyException group, bool wantsRest, Func<PyException, Value> test)
    {
        // Groups nest as deep as a program likes, so the walk keeps a stack of its own.
        var open = new Stack<Level>();
        var (matching, rest) = (Value.None, Value.None);
        PyException? current = group;
        while (true)
        {
            if (current is not null)
            {
                yield return test(current);
                yield return Operators.Truth(thread, thread.Input);
                thread.Charge(1);
                if (thread.Input.IsTrue)
                {
                    (matching, rest) = (current, Value.None);
                }
                else if (current.Is(Types.BaseExceptionGroup))
                {
                    open.Push(new Level(current));
                    current = (PyException)MembersOf(current)[0].Ref!;
                    continue;
                }
                else
                {
                    (matching, rest) = (Value.None, current);
                }
            }

            if (open.Count == 0)
                break;
            var level = open.Peek();
            if (!matching.IsNone)
                level.Matching.Add(matching);
            if (!rest.IsNone)
                level.Rest.Add(rest);
            var members = MembersOf(level.Group);
            if (++level.Index < members.Count)
            {
                current = (PyException)members[level.Index].Ref!;
                continue;
            }

            open.Pop();
            current = null;
            matching = rest = Value.None;
            if (level.Matching.Count > 0)
            {
                yield return thread.Push(DeriveSteps(thread, level.Group, level.Matching));
                matching = thread.Input;
            }

            if (wantsRest && level.Rest.Count > 0)
            {
                yield return thread.Push(DeriveSteps(thread, level.Group, level.Rest));
                rest = thread.Input;
            }
        }

        thread.Output = wantsRest ? new PyTuple(matching, rest) : matching;
    }

    private sealed class Level(PyException group)
    {
        public readonly PyException Group = group;
        public readonly List<Value> Matching = [];
        public readonly List<Value> Rest = [];
        public int Index;
    }

    private static IEnumerable<Value> DeriveSteps(PyThread thread, PyException group, List<Value> members)
    {
        yield return Attributes.CallMethod(thread, group, Derive, new PyList([.. members]));
        if (thread.Input.Ref is not PyException derived || !derived.Is(Types.BaseExceptionGroup))
        {
            yield return thread.Raise(Types.TypeError, "derive must return an instance of BaseExceptionGroup");
            yield break;
        }

        derived.Traceback = group.Traceback;
        derived.Context = group.Context;
        derived.Cause = group.Cause;
        derived.SuppressContext = group.SuppressContext;
        if (group.Notes is { } notes)
            derived.Notes = new PyList(notes.ToArray());
        thread.Output = derived;
    }

    private static bool IsTypes(Value condition) => condition.Ref switch
    {
        PyType type => type.IsSubtypeOf(Types.BaseException),
        PyTuple tuple => tuple.Count > 0 && tuple.Items.All(static item => item.Ref is PyType type && type.IsSubtypeOf(Types.BaseException)),
        _ => false,
    };

    private static bool Matches(PyException exception, Value condition) => condition.Ref is PyTuple tuple
        ? tuple.Items.Any(item => exception.Is((PyType)item.Ref!))
        : exception.Is((PyType)condition.Ref!);
}
