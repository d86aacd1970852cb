using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Queues;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// The items of a PriorityQueue. Only the program can compare them, so putting and getting are steps of a frame; the order
/// of comparisons and moves is heapq's, and a comparison that fails leaves what heapq leaves.
/// </summary>
internal sealed class ProgramHeap(PyList heap) : IStepStorage
{
    private readonly PyList _heap = heap;

    public int Count => _heap.Count;

    public IEnumerable<Value> Items => _heap.ToArray();

    /// <summary>Only for <see cref="PutSteps"/>.</summary>
    public void Put(Value item) => throw new NotSupportedException();

    /// <summary>Takes any out: for a queue that is shut down and throws its items away.</summary>
    public Value Get() => _heap.RemoveLast();

    public IEnumerable<Value> PutSteps(PyThread thread, Value item)
    {
        _heap.Add(item);
        yield return thread.Push(RiseSteps(thread, _heap.Count - 1), item);
        thread.Output = Value.None;
    }

    public IEnumerable<Value> GetSteps(PyThread thread)
    {
        var last = Get();
        if (_heap.Count == 0)
        {
            thread.Output = last;
            yield break;
        }

        var smallest = _heap[0];
        _heap[0] = last;
        yield return thread.Push(SinkSteps(thread), smallest);
        thread.Output = smallest;
    }

    /// <summary>The smaller children come up, down to a leaf, without a comparison with the item; then that rises.</summary>
    private IEnumerable<Value> SinkSteps(PyThread thread)
    {
        var at = 0;
        for (int child; (child = (2 * at) + 1) < _heap.Count; at = child)
        {
            if (child + 1 < _heap.Count)
            {
                yield return Less(thread, _heap[child], _heap[child + 1]);
                if (!thread.Input.IsTrue)
                    child++;
            }

            Swap(at, child);
        }

        yield return thread.Push(RiseSteps(thread, at), _heap[at]);
        thread.Output = Value.None;
    }

    private IEnumerable<Value> RiseSteps(PyThread thread, int at)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            yield return Less(thread, _heap[at], _heap[parent]);
            if (!thread.Input.IsTrue)
                break;
            Swap(at, parent);
            at = parent;
        }

        thread.Output = Value.None;
    }

    private void Swap(int one, int other) => (_heap[one], _heap[other]) = (_heap[other], _heap[one]);

    private static Value Less(PyThread thread, Value left, Value right) => thread.Push(LessSteps(thread, left, right), left, right);

    private static IEnumerable<Value> LessSteps(PyThread thread, Value left, Value right)
    {
        yield return Operators.Compare(thread, CompareOp.Lt, left, right);
        yield return Operators.Truth(thread, thread.Input);
        thread.Output = thread.Input;
    }
}
