using System.Numerics;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

// sum (see SumFrame), min, max.
internal static partial class BuiltinModule
{
    private static readonly Signature MinSignature = Signature.Parse("min", "*, key=None, default=…");
    private static readonly Signature MaxSignature = Signature.Parse("max", "*, key=None, default=…");

    private static void AddReductions(PyModule module)
    {
        module.FunctionVar("sum", Sum);
        module.FunctionVar("min", static (PyThread thread, in CallArgs args) => Extreme(thread, "min", CompareOp.Lt, MinSignature, args));
        module.FunctionVar("max", static (PyThread thread, in CallArgs args) => Extreme(thread, "max", CompareOp.Gt, MaxSignature, args));
    }

    private static Value Sum(PyThread thread, in CallArgs args)
    {
        var named = args.Names.Length;
        if (args.Count == 0)
            return thread.Raise(Types.TypeError, "sum() takes at least 1 positional argument (0 given)");
        if (args.Count + named > 2)
            return thread.Raise(Types.TypeError, $"sum() takes at most 2 arguments ({args.Count + named} given)");
        if (named == 1 && args.Names[0].Text != "start")
            return thread.Raise(Types.TypeError, $"sum() got an unexpected keyword argument '{args.Names[0].Text}'");
        var start = named == 1 ? args.Named[0] : args.Count == 2 ? args[1] : Value.FromInt(0);
        if (start.Ref is PyStr)
            return thread.Raise(Types.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
        if (start.Ref is PyBytes { IsMutable: false })
            return thread.Raise(Types.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
        if (start.Ref is PyBytes)
            return thread.Raise(Types.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
        return thread.Push(new SumFrame(args[0], start));
    }

    private static Value Extreme(PyThread thread, string name, CompareOp op, Signature signature, in CallArgs args)
    {
        Span<Value> options = new Value[signature.Count];
        if (!signature.Bind(thread, new CallArgs(args.Named, args.Names), options))
            return Value.Error;
        var (key, fallback) = (options[0], options[1]);
        if (args.Count == 0)
            return thread.Raise(Types.TypeError, $"{name} expected at least 1 argument, got 0");
        if (args.Count > 1 && !fallback.IsUnbound)
            return thread.Raise(Types.TypeError, $"Cannot specify a default for {name}() with multiple positional arguments");
        var plain = args.Count > 1 ? args.Positional : Containers.TryItems(args[0], out var items) ? items : default;
        if (key.IsNone && plain.Length > 0 && TryPlainExtreme(thread, plain, op, out var best))
            return best;
        var from = args.Count > 1 ? new PyTuple(args.Positional.ToArray()) : args[0];
        var held = new Extremes(from, key, fallback);
        return thread.Push(held, ExtremeSteps(thread, held, op, name));
    }

    private static bool TryPlainExtreme(PyThread thread, ReadOnlySpan<Value> items, CompareOp op, out Value best)
    {
        thread.Charge(items.Length / 4);
        best = items[0];
        foreach (ref readonly var item in items[1..])
        {
            if (!PlainOrder.TryCompare(item, best, op, out var better))
                return false;
            if (better)
                best = item;
        }

        return true;
    }

    private sealed class Extremes(Value iterable, Value key, Value fallback) : IReferences
    {
        /// <summary>Later its iterator.</summary>
        public Value Iterable = iterable;

        public Value Item = Value.Unbound;
        public Value ItemKey = Value.Unbound;
        public Value Best = Value.Unbound;
        public Value BestKey = Value.Unbound;

        public Value Key => key;

        public Value Fallback => fallback;

        void IReferences.Visit(Reachability reachability)
        {
            foreach (var value in (ReadOnlySpan<Value>)[Iterable, key, fallback, Item, ItemKey, Best, BestKey])
                reachability.Reference(value);
        }
    }

    private static IEnumerable<Value> ExtremeSteps(PyThread thread, Extremes held, CompareOp op, string name)
    {
        yield return Operators.Iter(thread, held.Iterable);
        held.Iterable = thread.Input;
        while (true)
        {
            var item = Operators.NextStep(thread, held.Iterable);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            held.Item = held.ItemKey = item;
            if (!held.Key.IsNone)
            {
                yield return thread.Call(held.Key, item);
                held.ItemKey = thread.Input;
            }

            var better = held.Best.IsUnbound;
            if (!better && !PlainOrder.TryCompare(held.ItemKey, held.BestKey, op, out better))
            {
                yield return Operators.Compare(thread, op, held.ItemKey, held.BestKey);
                yield return Operators.Truth(thread, thread.Input);
                better = thread.Input.IsTrue;
            }

            if (better)
                (held.Best, held.BestKey) = (held.Item, held.ItemKey);
        }

        var best = held.Best;
        if (best.IsUnbound)
            best = held.Fallback.IsUnbound ? thread.Raise(Types.ValueError, $"{name}() iterable argument is empty") : held.Fallback;
        yield return best;
        thread.Output = best;
    }
}
