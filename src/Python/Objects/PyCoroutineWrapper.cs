namespace Playground.Python.Objects;

/// <summary>What coroutine.__await__() gives.</summary>
public sealed class PyCoroutineWrapper(PyGenerator coroutine) : PyHeapObject(Types.CoroutineWrapper), Vm.IReferences
{
    public PyGenerator Coroutine { get; } = coroutine;

    void Vm.IReferences.Visit(Vm.Reachability reachability) => reachability.Reference(Coroutine);
}
