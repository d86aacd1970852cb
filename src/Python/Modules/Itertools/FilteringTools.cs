using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>takewhile(predicate, iterable).</summary>
internal sealed class TakeWhile(PyType type, Value predicate, Value iterator) : StepwiseTool(type, predicate, iterator)
{
    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        yield return Operators.Next(thread, iterator);
        var item = thread.Input;
        if (!item.IsUnbound)
        {
            yield return thread.Call(predicate, item);
            yield return Operators.Truth(thread, thread.Input);
            if (thread.Input.IsFalse)
            {
                item = End();
                thread.EndedBy = null;
            }
        }

        thread.Output = item;
    }
}

/// <summary>dropwhile(predicate, iterable), and filterfalse, which goes on testing.</summary>
internal sealed class DropWhile(PyType type, Value predicate, Value iterator, bool always) : StepwiseTool(type, predicate, iterator)
{
    private bool _started;

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            var item = thread.Input;
            if (!item.IsUnbound && !_started)
            {
                if (!predicate.IsNone || !always)
                    yield return thread.Call(predicate, item);
                yield return Operators.Truth(thread, thread.Input);
                if (thread.Input.IsTrue)
                {
                    thread.Charge(1);
                    if (thread.Fuel <= 0)
                        yield return thread.Pause();
                    continue;
                }

                _started = !always;
            }

            thread.Output = item;
            yield break;
        }
    }
}

/// <summary>compress(data, selectors).</summary>
internal sealed class Compress(PyType type, Value data, Value selectors) : StepwiseTool(type, data, selectors)
{
    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        while (true)
        {
            yield return Operators.Next(thread, data);
            var item = thread.Input;
            if (!item.IsUnbound)
            {
                yield return Operators.Next(thread, selectors);
                if (thread.Input.IsUnbound)
                {
                    item = thread.Input;
                }
                else
                {
                    yield return Operators.Truth(thread, thread.Input);
                    if (thread.Input.IsFalse)
                    {
                        thread.Charge(1);
                        if (thread.Fuel <= 0)
                            yield return thread.Pause();
                        continue;
                    }
                }
            }

            thread.Output = item;
            yield break;
        }
    }
}

/// <summary>islice(iterable, start, stop, step).</summary>
/// <param name="type">Its type.</param>
/// <param name="iterator">What is sliced.</param>
/// <param name="start">Items left out first.</param>
/// <param name="stop">Below zero: no end.</param>
/// <param name="step">From one item to the next.</param>
internal sealed class Slice(PyType type, Value iterator, long start, long stop, long step) : StepwiseTool(type, iterator)
{
    private long _next = start;
    private long _taken;

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        if (stop >= 0 && _next >= stop)
        {
            // What lies before the end is consumed all the same.
            while (_taken < stop)
            {
                yield return Operators.Next(thread, iterator);
                if (thread.Input.IsUnbound)
                    break;
                _taken++;
                thread.Charge(1);
                if (thread.Fuel <= 0)
                    yield return thread.Pause();
            }

            thread.Output = End();
            yield break;
        }

        while (true)
        {
            yield return Operators.Next(thread, iterator);
            var item = thread.Input;
            if (item.IsUnbound)
            {
                thread.Output = End();
                yield break;
            }

            if (_taken++ == _next)
            {
                _next = _next > long.MaxValue - step ? long.MaxValue : _next + step;
                if (stop >= 0 && _next > stop)
                    _next = stop;
                thread.Output = item;
                yield break;
            }

            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }
    }
}

/// <summary>starmap(function, iterable).</summary>
internal sealed class StarMap(PyType type, Value function, Value iterator) : StepwiseTool(type, function, iterator)
{
    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        yield return Operators.Next(thread, iterator);
        if (!thread.Input.IsUnbound)
        {
            yield return Containers.Collect(thread, thread.Input);
            yield return thread.Call(function, ((PyList)thread.Input.Ref!).ToArray());
        }

        thread.Output = thread.Input;
    }
}

/// <summary>accumulate(iterable, func, initial=…).</summary>
internal sealed class Accumulate(PyType type, Value iterator, Value function, Value initial) : StepwiseTool(type, iterator, function)
{
    private Value _total = Value.Unbound;
    private Value _initial = initial;

    private protected override void VisitReferences(Reachability reachability)
    {
        base.VisitReferences(reachability);
        if (!_total.IsUnbound)
            reachability.Reference(_total);
        reachability.Reference(_initial);
    }

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        if (!_initial.IsNone)
        {
            _total = _initial;
            _initial = Value.None;
            thread.Output = _total;
            yield break;
        }

        yield return Operators.Next(thread, iterator);
        var item = thread.Input;
        if (item.IsUnbound)
        {
            thread.Output = item;
            yield break;
        }

        if (!_total.IsUnbound)
        {
            yield return function.IsNone ? Operators.Binary(thread, BinaryOperator.Add, _total, item) : thread.Call(function, _total, item);
            item = thread.Input;
        }

        _total = item;
        thread.Output = item;
    }
}
