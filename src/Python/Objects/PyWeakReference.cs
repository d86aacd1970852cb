namespace Playground.Python.Objects;

/// <summary>weakref.ref or a proxy: refers to an object without keeping it.</summary>
public sealed class PyWeakReference(PyType type, PyHeapObject referent, Value callback) : PyHeapObject(type), Vm.IReferences
{
    /// <summary>Null once the referent has gone.</summary>
    public PyHeapObject? Referent { get; private set; } = referent;

    /// <summary>None for none; called with this reference when the referent has gone.</summary>
    public Value Callback { get; private set; } = callback;

    /// <summary>hash(referent), once it was asked for.</summary>
    internal Value Hash { get; set; } = Value.Unbound;

    /// <summary>The callback of a reference that is itself lost is not called; looked at when the referent goes.</summary>
    internal bool IsKept { get; set; } = true;

    internal void Clear() => Referent = null;

    void Vm.IReferences.Visit(Vm.Reachability reachability) => reachability.Reference(Callback);
}
