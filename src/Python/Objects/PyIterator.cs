using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>An iterator of the interpreter.</summary>
public abstract class PyIterator(PyType type) : PyHeapObject(type), IReferences
{
    /// <summary>How many iterators are known to be inside one another before each takes a frame of its own.</summary>
    internal const int MostNesting = 40;

    /// <summary>How many iterators this one goes through for an item: decides whether it may do so on the CLR stack.</summary>
    internal virtual int Nesting => 0;

    /// <summary>The next item, Unbound at the end (never StopIteration), Pushed or Error.</summary>
    internal abstract Value MoveNext(PyThread thread);

    /// <summary>__length_hint__: how many items are left; -1 where the type does not say.</summary>
    internal virtual long LengthHint => -1;

    void IReferences.Visit(Reachability reachability) => VisitReferences(reachability);

    /// <summary>Tells every object that the iterator holds.</summary>
    private protected abstract void VisitReferences(Reachability reachability);

    internal static int NestingOf(in Value iterator) => iterator.Ref is PyIterator inner ? inner.Nesting : 0;
}
