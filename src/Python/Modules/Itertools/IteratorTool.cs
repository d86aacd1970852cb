using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>
/// An iterator of itertools. Those whose next item may need code of the program take a frame for each item
/// (<see cref="StepwiseTool"/>), the others compute it at once.
/// </summary>
/// <param name="type">Its type (or a class derived from it).</param>
/// <param name="held">The objects it was made of, for reachability.</param>
internal abstract class IteratorTool(PyType type, params Value[] held) : PyIterator(type)
{
    private protected override void VisitReferences(Reachability reachability)
    {
        foreach (var value in held)
            reachability.Reference(value);
    }
}

/// <summary>Its next item is made by steps: Output is the item, Unbound at the end.</summary>
internal abstract class StepwiseTool(PyType type, params Value[] held) : IteratorTool(type, held)
{
    private bool _ended;

    internal sealed override Value MoveNext(PyThread thread) => _ended ? Value.Unbound : thread.Push(Guard(thread));

    private protected abstract IEnumerable<Value> Steps(PyThread thread);

    /// <summary>Nothing more comes, whatever the iterators inside would say.</summary>
    private protected Value End()
    {
        _ended = true;
        return Value.Unbound;
    }

    private IEnumerable<Value> Guard(PyThread thread)
    {
        thread.Interpreter.Meter.Reserve(48);
        return Steps(thread);
    }
}
