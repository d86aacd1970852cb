using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

// len, iter, next, aiter, anext, sorted, any, all.
internal static partial class BuiltinModule
{
    private static void AddIteration(PyModule module)
    {
        module.FunctionVar("len", Len);
        module.FunctionVar("iter", Iter);
        module.FunctionVar("next", Next);
        module.Function("aiter", "async_iterable, /", static (thread, args) => args[0].Type.AsyncIter is { } iter
            ? iter(thread, args[0])
            : thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object is not an async iterable"));
        module.FunctionVar("anext", AsyncNext);
        module.FunctionVar("any", static (PyThread thread, in CallArgs args) =>
            TakesOne(thread, "any", args) ? SearchTruth(thread, args[0], wanted: true) : Value.Error);
        module.FunctionVar("all", static (PyThread thread, in CallArgs args) =>
            TakesOne(thread, "all", args) ? SearchTruth(thread, args[0], wanted: false) : Value.Error);
        module.FunctionVar("sorted", Sorted);
    }

    private static readonly Signature SortedSignature = Signature.Parse("sort", "*, key=None, reverse=False");

    private static bool TakesOne(PyThread thread, string name, in CallArgs args)
    {
        if (args.Count == 1 && args.Names.Length == 0)
            return true;
        thread.Raise(Types.TypeError, args.Names.Length > 0 ? $"{name}() takes no keyword arguments" : $"{name}() takes exactly one argument ({args.Count} given)");
        return false;
    }

    private static bool TakesOneOrTwo(PyThread thread, string name, in CallArgs args)
    {
        if (args.Count is 1 or 2 && args.Names.Length == 0)
            return true;
        thread.Raise(Types.TypeError, args.Names.Length > 0 ? $"{name}() takes no keyword arguments"
            : args.Count == 0 ? $"{name} expected at least 1 argument, got 0"
            : $"{name} expected at most 2 arguments, got {args.Count}");
        return false;
    }

    private static Value Len(PyThread thread, in CallArgs args)
    {
        if (!TakesOne(thread, "len", args))
            return Value.Error;
        return args[0].Type.Length is { } length
            ? length(thread, args[0])
            : thread.Raise(Types.TypeError, $"object of type '{args[0].Type.Name}' has no len()");
    }

    private static Value Iter(PyThread thread, in CallArgs args)
    {
        if (!TakesOneOrTwo(thread, "iter", args))
            return Value.Error;
        if (args.Count == 1)
            return Operators.Iter(thread, args[0]);
        if (args[0].Type.Call is null && args[0].Ref is not (PyFunction or PyBuiltin or PyMethod or PyBoundBuiltin))
            return thread.Raise(Types.TypeError, "iter(v, w): v must be callable");
        return new PyCallableIterator(args[0], args[1]);
    }

    private static Value Next(PyThread thread, in CallArgs args)
    {
        if (!TakesOneOrTwo(thread, "next", args))
            return Value.Error;
        var iterator = args[0];
        if (iterator.Type.Next is not { } next)
            return thread.Raise(Types.TypeError, $"'{iterator.Type.Name}' object is not an iterator");
        var below = thread.Current!;
        if (args.Count == 2)
        {
            var fallback = args[1];
            return thread.Then(below, Operators.Next(thread, iterator), (_, item) => item.IsUnbound ? fallback : item);
        }

        // A StopIteration of the iterator's own passes as it is.
        thread.EndedBy = null;
        var result = next(thread, iterator);
        if (result.IsPushed && iterator.Ref is PyIterator)
            return thread.Then(below, result, static (t, item) => item.IsUnbound ? t.RaiseEnd() : item);
        return result.IsUnbound ? thread.RaiseEnd() : result;
    }

    private static Value AsyncNext(PyThread thread, in CallArgs args)
    {
        if (!TakesOneOrTwo(thread, "anext", args))
            return Value.Error;
        if (args[0].Type.AsyncNext is not { } next)
            return thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object is not an async iterator");
        if (args.Count == 1)
            return next(thread, args[0]);
        var fallback = args[1];
        return thread.Then(thread.Current!, next(thread, args[0]), (_, awaitable) => new PyAnextAwaitable(awaitable, fallback));
    }

    /// <summary>any (wanted: True) and all (wanted: False).</summary>
    private static Value SearchTruth(PyThread thread, Value iterable, bool wanted)
    {
        var locals = new IterationLocals(iterable, Value.None);
        return thread.Push(locals, SearchTruthSteps(thread, locals, wanted));
    }

    private static IEnumerable<Value> SearchTruthSteps(PyThread thread, IterationLocals locals, bool wanted)
    {
        yield return Operators.Iter(thread, locals.Source);
        var iterator = locals.Source = thread.Input;
        while (true)
        {
            var item = Operators.Next(thread, iterator);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            thread.Charge(1);
            locals.Item = item;
            var truth = Operators.Truth(thread, item);
            if (truth.IsSignal)
            {
                yield return truth;
                truth = thread.Input;
            }

            if (truth.IsTrue == wanted)
            {
                thread.Output = Value.FromBool(wanted);
                yield break;
            }

            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.FromBool(!wanted);
    }

    private static Value Sorted(PyThread thread, in CallArgs args)
    {
        if (args.Count != 1)
            return thread.Raise(Types.TypeError, $"sorted expected 1 argument, got {args.Count}");
        Span<Value> options = new Value[SortedSignature.Count];
        if (!SortedSignature.Bind(thread, new CallArgs(args.Named, args.Names), options))
        {
            // The list is made before the options are looked at: what can't be gone through is told first.
            var problem = thread.TakePending();
            return !args[0].Type.IsHeap && Operators.Iter(thread, args[0]).IsError ? Value.Error : thread.RaiseAgain(problem);
        }

        var (key, reverse) = (options[0], options[1]);
        var below = thread.Current!;
        var collected = Containers.Collect(thread, args[0]);
        return collected.IsSignal
            ? thread.Then(below, collected, (t, list) => Sorting.Sort(t, (PyList)list.Ref!, key, reverse, list))
            : Sorting.Sort(thread, (PyList)collected.Ref!, key, reverse, collected);
    }
}
