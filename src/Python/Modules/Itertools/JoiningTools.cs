using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>chain(*iterables): the source gives iterables.</summary>
internal sealed class Chain(PyType type, Value source) : StepwiseTool(type, source)
{
    private Value _current = Value.Unbound;

    private protected override void VisitReferences(Reachability reachability)
    {
        base.VisitReferences(reachability);
        if (!_current.IsUnbound)
            reachability.Reference(_current);
    }

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        while (true)
        {
            if (_current.IsUnbound)
            {
                yield return Operators.Next(thread, source);
                if (thread.Input.IsUnbound)
                {
                    thread.EndedBy = null;
                    thread.Output = End();
                    yield break;
                }

                yield return Operators.Iter(thread, thread.Input);
                _current = thread.Input;
            }

            yield return Operators.Next(thread, _current);
            if (!thread.Input.IsUnbound)
            {
                thread.Output = thread.Input;
                yield break;
            }

            _current = Value.Unbound;
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }
    }
}

/// <summary>zip_longest(*iterables, fillvalue=None).</summary>
internal sealed class ZipLongest(PyType type, Value[] iterators, Value fill) : StepwiseTool(type, [.. iterators, fill])
{
    private int _active = iterators.Length;

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        var row = new Value[iterators.Length];
        thread.Interpreter.Meter.Reserve(40 + row.Length * 16L);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = fill;
            if (iterators[i].IsUnbound)
                continue;
            yield return Operators.Next(thread, iterators[i]);
            if (!thread.Input.IsUnbound)
            {
                row[i] = thread.Input;
                continue;
            }

            iterators[i] = Value.Unbound;
            if (--_active == 0)
                break;
        }

        thread.EndedBy = null;
        thread.Output = _active == 0 ? End() : new PyTuple(row);
    }
}

/// <summary>pairwise(iterable).</summary>
internal sealed class Pairwise(PyType type, Value iterator) : StepwiseTool(type, iterator)
{
    private Value _last = Value.Unbound;

    private protected override void VisitReferences(Reachability reachability)
    {
        base.VisitReferences(reachability);
        if (!_last.IsUnbound)
            reachability.Reference(_last);
    }

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        if (_last.IsUnbound)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
            {
                thread.Output = End();
                yield break;
            }

            _last = thread.Input;
        }

        yield return Operators.Next(thread, iterator);
        if (thread.Input.IsUnbound)
        {
            thread.Output = End();
            yield break;
        }

        thread.Interpreter.Meter.Reserve(72);
        var pair = new PyTuple(_last, thread.Input);
        _last = thread.Input;
        thread.Output = pair;
    }
}

/// <summary>batched(iterable, n, strict=…).</summary>
internal sealed class Batched(PyType type, Value iterator, long size, bool strict) : StepwiseTool(type, iterator)
{
    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        var batch = new List<Value>();
        while (batch.Count < size)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Interpreter.Meter.Reserve(16);
            batch.Add(thread.Input);
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        if (strict && batch.Count > 0 && batch.Count < size)
            yield return thread.Raise(Types.ValueError, "batched(): incomplete batch");
        thread.Output = batch.Count == 0 ? End() : new PyTuple([.. batch]);
    }
}
