using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Writes a container, and those inside it whose types write themselves the same way, into one text.
/// While one is being written it is one of <see cref="PyThread.BeingShown"/>, so that it shows as "[...]" inside itself.
/// </summary>
internal sealed class ReprFrame(Value outermost) : NativeFrame
{
    /// <summary>As many levels as CPython's own recursion in C has.</summary>
    private const int MostLevels = 10_000;

    private readonly StringBuilder _text = new();
    private readonly Stack<Level> _levels = [];
    private bool _awaited;
    private bool _rested;
    private int _charged;

    internal override Value Resume(PyThread thread, Value input)
    {
        if (_levels.Count == 0)
            Enter(thread, outermost);
        while (true)
        {
            if (_awaited)
            {
                _awaited = false;
                _text.Append(input.AsText);
            }

            // After a rest, what comes next is paid for already: else a slice of one step would never get on.
            if (!_rested)
            {
                Charge(thread);
                _rested = thread.Fuel <= 0;
                if (_rested)
                    return thread.Pause();
            }

            _rested = false;
            if (!TryNext(_levels.Peek(), out var item))
            {
                var done = _levels.Pop();
                thread.BeingShown.Remove(done.Container);
                _text.Append(done.Layout.Close);
                if (_levels.Count == 0)
                    return ContainerRepr.Finish(thread, _text);
                continue;
            }

            if (ContainerRepr.IsOwnContainer(item))
            {
                if (!thread.BeingShown.Contains(item.Ref!))
                {
                    if (_levels.Count + NativeDepth >= MostLevels)
                        return Leave(thread, thread.Raise(Errors.RecursionLimitReached(ContainerRepr.During)));
                    Enter(thread, item);
                    continue;
                }

                _text.Append(ContainerRepr.LayoutOf(item).Recursive);
                continue;
            }

            _awaited = true;
            input = Operators.Repr(thread, item);
            if (input.IsError)
                return Leave(thread, input);
            if (input.IsSignal)
                return input;
        }
    }

    internal override Value OnError(PyThread thread, PyException error) => Leave(thread, Value.Error);

    private void Enter(PyThread thread, Value container)
    {
        var layout = ContainerRepr.LayoutOf(container);
        thread.BeingShown.Add(container.Ref!);
        _levels.Push(new Level(container.Ref!, layout));
        _text.Append(layout.Open);
    }

    private Value Leave(PyThread thread, Value result)
    {
        foreach (var level in _levels)
            thread.BeingShown.Remove(level.Container);
        _levels.Clear();
        return result;
    }

    private void Charge(PyThread thread)
    {
        var more = _text.Length - _charged;
        _charged = _text.Length;
        thread.Charge((more / 8) + 1);
        thread.Interpreter.Meter.Reserve(more * 2L);
    }

    private bool TryNext(Level level, out Value item)
    {
        if (!level.Value.IsUnbound)
        {
            _text.Append(": ");
            item = level.Value;
            level.Value = Value.Unbound;
            return true;
        }

        item = Value.Unbound;
        switch (level.Container)
        {
            case PyList list when ++level.At < list.Count:
                item = list[level.At];
                break;
            case PyTuple tuple when ++level.At < tuple.Count:
                item = tuple[level.At];
                break;
            case PyDict dict when dict.MoveNext(ref level.At):
                item = dict.EntryAt(level.At).Key;
                level.Value = dict.EntryAt(level.At).Value;
                break;
            case PySet set when set.MoveNext(ref level.At):
                item = set.SlotAt(level.At).Key;
                break;
            case PyDictView view when view.Dict.MoveNext(ref level.At):
                ref var entry = ref view.Dict.EntryAt(level.At);
                item = view.Part switch
                {
                    DictPart.Keys => entry.Key,
                    DictPart.Values => entry.Value,
                    _ => new PyTuple(entry.Key, entry.Value),
                };
                break;
            default:
                return false;
        }

        if (!level.IsFirst)
            _text.Append(", ");
        level.IsFirst = false;
        return true;
    }

    private sealed class Level(PyObject container, ContainerRepr.Layout layout)
    {
        public readonly PyObject Container = container;
        public readonly ContainerRepr.Layout Layout = layout;
        public int At = -1;
        public bool IsFirst = true;

        /// <summary>The value of the pair whose key is being written; Unbound otherwise.</summary>
        public Value Value = Value.Unbound;
    }
}
