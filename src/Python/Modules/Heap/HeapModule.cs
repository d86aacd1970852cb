using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Heap;

/// <summary>`_heapq`: a list as a binary heap (https://docs.python.org/3.13/library/heapq.html). Comparisons are `&lt;`, in the order in which CPython makes them.</summary>
internal static class HeapModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_heapq");
        Add(module, "heappush", "heap, item, /", PushSteps);
        Add(module, "heappop", "heap, /", PopSteps);
        Add(module, "heapreplace", "heap, item, /", ReplaceSteps);
        Add(module, "heappushpop", "heap, item, /", PushPopSteps);
        Add(module, "heapify", "heap, /", HeapifySteps);
        Add(module, "_heappop_max", "heap, /", static (thread, heap, item, _) => PopSteps(thread, heap, item, isMax: true));
        Add(module, "_heapreplace_max", "heap, item, /", static (thread, heap, item, _) => ReplaceSteps(thread, heap, item, isMax: true));
        Add(module, "_heapify_max", "heap, /", static (thread, heap, item, _) => HeapifySteps(thread, heap, item, isMax: true));
        return module;
    }

    private delegate IEnumerable<Value> Steps(PyThread thread, PyList heap, Value item, bool isMax);

    private static void Add(PyModule module, string name, string signature, Steps steps) => module.Function(name, signature, (thread, args) => args[0].Ref is PyList heap
        ? thread.Push(steps(thread, heap, args.Length > 1 ? args[1] : Value.None, false), [.. args])
        : thread.Raise(Types.TypeError, $"{name}() argument{(args.Length > 1 ? " 1" : "")} must be list, not {args[0].Type.Name}"));

    private static IEnumerable<Value> PushSteps(PyThread thread, PyList heap, Value item, bool isMax)
    {
        thread.Interpreter.Meter.Reserve(heap.GrowthBytes);
        heap.Add(item);
        foreach (var step in Rise(thread, heap, 0, heap.Count - 1, isMax))
            yield return step;
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> PopSteps(PyThread thread, PyList heap, Value unused, bool isMax)
    {
        if (heap.Count == 0)
            yield return thread.Raise(Types.IndexError, "index out of range");
        var last = heap[heap.Count - 1];
        heap.RemoveRange(heap.Count - 1, 1);
        if (heap.Count == 0)
        {
            thread.Output = last;
            yield break;
        }

        var top = heap[0];
        heap[0] = last;
        foreach (var step in Sink(thread, heap, 0, isMax))
            yield return step;
        thread.Output = top;
    }

    private static IEnumerable<Value> ReplaceSteps(PyThread thread, PyList heap, Value item, bool isMax)
    {
        if (heap.Count == 0)
            yield return thread.Raise(Types.IndexError, "index out of range");
        var top = heap[0];
        heap[0] = item;
        foreach (var step in Sink(thread, heap, 0, isMax))
            yield return step;
        thread.Output = top;
    }

    private static IEnumerable<Value> PushPopSteps(PyThread thread, PyList heap, Value item, bool isMax)
    {
        thread.Output = item;
        if (heap.Count == 0)
            yield break;
        var less = Less(thread, heap[0], item, isMax);
        if (less.IsSignal)
        {
            yield return less;
            less = thread.Input;
        }

        thread.Output = item;
        if (less.IsFalse)
            yield break;
        if (heap.Count == 0)
            yield return thread.Raise(Types.IndexError, "index out of range");
        var top = heap[0];
        heap[0] = item;
        foreach (var step in Sink(thread, heap, 0, isMax))
            yield return step;
        thread.Output = top;
    }

    private static IEnumerable<Value> HeapifySteps(PyThread thread, PyList heap, Value unused, bool isMax)
    {
        for (var at = heap.Count / 2 - 1; at >= 0; at--)
        {
            foreach (var step in Sink(thread, heap, at, isMax))
                yield return step;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.None;
    }

    /// <summary>Moves an item up to its place, not beyond <paramref name="top"/>.</summary>
    private static IEnumerable<Value> Rise(PyThread thread, PyList heap, int top, int at, bool isMax)
    {
        var count = heap.Count;
        while (at > top)
        {
            var parent = (at - 1) >> 1;
            var less = Less(thread, heap[at], heap[parent], isMax);
            if (less.IsSignal)
            {
                yield return less;
                less = thread.Input;
                if (heap.Count != count)
                    yield return thread.Raise(Types.RuntimeError, "list changed size during iteration");
            }

            if (less.IsFalse)
                break;
            (heap[at], heap[parent]) = (heap[parent], heap[at]);
            at = parent;
        }
    }

    /// <summary>Lets the smaller children rise to the bottom, then the item back up to its place: as CPython, to save comparisons.</summary>
    private static IEnumerable<Value> Sink(PyThread thread, PyList heap, int at, bool isMax)
    {
        var start = at;
        var count = heap.Count;
        while (at < count / 2)
        {
            var child = 2 * at + 1;
            if (child + 1 < count)
            {
                var less = Less(thread, heap[child], heap[child + 1], isMax);
                if (less.IsSignal)
                {
                    yield return less;
                    less = thread.Input;
                    if (heap.Count != count)
                        yield return thread.Raise(Types.RuntimeError, "list changed size during iteration");
                }

                if (less.IsFalse)
                    child++;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }

        foreach (var step in Rise(thread, heap, start, at, isMax))
            yield return step;
    }

    /// <summary>left &lt; right as a bool; for a heap with the largest on top, the other way round.</summary>
    private static Value Less(PyThread thread, Value left, Value right, bool isMax)
    {
        thread.Charge(1);
        if (isMax)
            (left, right) = (right, left);
        var below = thread.Current!;
        var result = Operators.Compare(thread, CompareOp.Lt, left, right);
        return result.IsBool ? result : thread.Then(below, result, static (t, order) => Operators.Truth(t, order));
    }
}
