using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>Remembers an object without keeping it in use.</summary>
internal sealed class PyWeakly(PyObject target) : PyObject, IReferences
{
    public override PyType Type => Types.Object;

    void IReferences.Visit(Reachability reachability)
    {
        // What it remembers is not in use because of it.
    }

    /// <summary>Whether the program can't reach the object any more; false when that can't be told.</summary>
    public bool IsLost(PyThread thread)
    {
        var reachable = new Reachability(thread.Interpreter);
        var isComplete = reachable.Mark(thread, -1);
        thread.Charge(reachable.Visited);
        return isComplete && !reachable.Contains(target);
    }
}
