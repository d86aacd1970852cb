using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;

namespace Playground.Python.Modules.Asyncio;

/// <summary>A coroutine method of queues or locks that first waits and then does something, in the place of its coroutine.</summary>
/// <param name="steps">How many steps the coroutine runs.</param>
/// <param name="stepsBehind">How many of them come when it has waited.</param>
/// <param name="type">The method's class, as it is now.</param>
/// <param name="functions">The method, and the one whose coroutine it awaits, if there is one.</param>
internal abstract class WaitingOperation(int steps, int stepsBehind, PyType type, params PyFunction[] functions) : InPlaceCall(steps)
{
    private readonly int _version = type.Version;

    public PyFunction[] Functions => functions;

    public int StepsBehind => stepsBehind;

    /// <summary>The object is of this very class, which nobody has changed, and has no attributes that the program gave it.</summary>
    protected bool IsPlain(PyPrimitive primitive) => primitive.Slots is null && ReferenceEquals(primitive.Class, type) && type.Version == _version;

    public override FoldedWait? Wait(PyThread thread, in Value self, ReadOnlySpan<Value> args)
    {
        if (self.Ref is not PyPrimitive primitive || !IsPlain(primitive) || WaitIn(primitive) is not { } core)
            return null;
        core.IsPart = true;
        thread.Fuel -= Steps - stepsBehind;
        MakeInner(thread);
        return new PyFoldedWait(this, primitive, args.Length > 0 ? args[0] : Value.Unbound, core);
    }

    /// <summary>The number and the bytes of the coroutine that it awaits.</summary>
    protected void MakeInner(PyThread thread)
    {
        for (var i = 1; i < functions.Length; i++)
        {
            thread.ReserveGenerator(functions[i].Code.RegisterCount);
            thread.Interpreter.NextCoroutine();
        }
    }

    /// <summary>What waits in the scheduler; null when that is a matter of the coroutine itself.</summary>
    protected abstract Coroutine? WaitIn(PyPrimitive primitive);

    /// <summary>What the await of that gives to the coroutine.</summary>
    public abstract Value Waited();

    /// <summary>Whether what is done then is still the library's own, and would raise nothing.</summary>
    public abstract bool CanFinish(PyPrimitive primitive);

    /// <summary>What is done then, and the coroutine's result.</summary>
    public abstract Value Finish(PyThread thread, PyPrimitive primitive, in Value item);
}
