using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>groupby(iterable, key): neighbours with equal keys. Its groups read from the same iterator.</summary>
internal sealed class GroupBy(PyType type, PyType groupType, Value iterator, Value key) : StepwiseTool(type, iterator, key)
{
    private Value _target = Value.Unbound;
    private Value _currentKey = Value.Unbound;
    private Value _currentItem = Value.Unbound;
    private Group? _group;

    private protected override void VisitReferences(Reachability reachability)
    {
        base.VisitReferences(reachability);
        foreach (var value in new[] { _target, _currentKey, _currentItem })
        {
            if (!value.IsUnbound)
                reachability.Reference(value);
        }
    }

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        _group = null;
        while (true)
        {
            if (!_currentKey.IsUnbound)
            {
                if (_target.IsUnbound)
                    break;
                yield return Operators.ItemsEqual(thread, _target, _currentKey);
                if (thread.Input.IsFalse)
                    break;
                thread.Charge(1);
                if (thread.Fuel <= 0)
                    yield return thread.Pause();
            }

            yield return thread.Push(Advance(thread));
            if (thread.Input.IsFalse)
            {
                thread.Output = Value.Unbound;
                yield break;
            }
        }

        _target = _currentKey;
        _group = new Group(groupType, this);
        thread.Output = new PyTuple(_currentKey, _group);
    }

    /// <summary>Takes the next item and its key: True, or False at the end.</summary>
    private IEnumerable<Value> Advance(PyThread thread)
    {
        yield return Operators.Next(thread, iterator);
        var item = thread.Input;
        if (item.IsUnbound)
        {
            thread.Output = Value.False;
            yield break;
        }

        if (!key.IsNone)
            yield return thread.Call(key, item);
        _currentKey = thread.Input;
        _currentItem = item;
        thread.Output = Value.True;
    }

    /// <summary>The items of one group; over as soon as the next group was asked for.</summary>
    private sealed class Group(PyType type, GroupBy owner) : StepwiseTool(type, owner, owner._target)
    {
        private readonly Value _key = owner._target;

        private protected override IEnumerable<Value> Steps(PyThread thread)
        {
            if (!ReferenceEquals(owner._group, this))
            {
                thread.Output = Value.Unbound;
                yield break;
            }

            if (owner._currentItem.IsUnbound)
            {
                yield return thread.Push(owner.Advance(thread));
                if (thread.Input.IsFalse)
                {
                    thread.Output = Value.Unbound;
                    yield break;
                }
            }

            yield return Operators.ItemsEqual(thread, _key, owner._currentKey);
            if (thread.Input.IsFalse)
            {
                thread.Output = Value.Unbound;
                yield break;
            }

            thread.Output = owner._currentItem;
            owner._currentItem = Value.Unbound;
        }
    }
}
