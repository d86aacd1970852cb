using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>count(start, step).</summary>
internal sealed class Count(PyType type, Value start, Value step) : IteratorTool(type, start, step)
{
    internal Value Next { get; private set; } = start;

    internal Value Step => step;

    internal override Value MoveNext(PyThread thread)
    {
        var item = Next;
        if (item.IsInt && step.IsInt && item.Bits < long.MaxValue / 2 && item.Bits > long.MinValue / 2 && Math.Abs(step.Bits) < 1L << 60)
        {
            Next = Value.FromInt(item.Bits + step.Bits);
            return item;
        }

        return thread.Then(thread.Current!, Operators.Binary(thread, BinaryOperator.Add, item, step), (_, next) =>
        {
            Next = next;
            return item;
        });
    }
}

/// <summary>repeat(object, times).</summary>
internal sealed class Repeat(PyType type, Value item, long left) : IteratorTool(type, item)
{
    internal Value Item => item;

    /// <summary>Below zero for ever.</summary>
    internal long Left { get; private set; } = left;

    internal override long LengthHint => Left;

    internal override Value MoveNext(PyThread thread)
    {
        if (Left == 0)
            return Value.Unbound;
        if (Left > 0)
            Left--;
        return item;
    }
}

/// <summary>cycle(iterable): keeps the items of the first round.</summary>
internal sealed class Cycle(PyType type, Value iterator) : IteratorTool(type, iterator)
{
    private readonly PyList _saved = new();
    private bool _again;
    private int _at;

    private protected override void VisitReferences(Reachability reachability)
    {
        base.VisitReferences(reachability);
        reachability.Reference(_saved);
    }

    internal override Value MoveNext(PyThread thread)
    {
        if (_again)
            return Replay();
        return thread.Push(FirstRound(thread));
    }

    private IEnumerable<Value> FirstRound(PyThread thread)
    {
        yield return Operators.Next(thread, iterator);
        if (thread.Input.IsUnbound)
        {
            _again = true;
            thread.Output = Replay();
            yield break;
        }

        thread.Interpreter.Meter.Reserve(_saved.GrowthBytes);
        _saved.Add(thread.Input);
        thread.Output = thread.Input;
    }

    private Value Replay()
    {
        if (_saved.Count == 0)
            return Value.Unbound;
        if (_at == _saved.Count)
            _at = 0;
        return _saved[_at++];
    }
}
