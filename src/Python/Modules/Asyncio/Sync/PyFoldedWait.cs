using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;

namespace Playground.Python.Modules.Asyncio;

/// <summary>Waits in a queue or for a lock, in the place of the coroutine of its method.</summary>
/// <param name="operation">The method.</param>
/// <param name="owner">The queue or lock.</param>
/// <param name="args">What the method was called with.</param>
/// <param name="core">What waits in the scheduler.</param>
internal sealed class PyFoldedWait(WaitingOperation operation, PyPrimitive owner, Value args, Coroutine core) : FoldedWait
{
    private PyNativeCoroutine? _inner;

    public override IReadOnlyList<PyFunction> Functions => operation.Functions;

    public override PyObject Inner => _inner ??= PyNativeCoroutine.Part(core, operation.Waited, owner);

    public override Value[] ArgumentsOf(PyFunction function) => function.Code.ArgCount == 1 ? [owner] : [owner, args];

    public override Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        suspendWith = Value.Unbound;
        if (thrown is not null)
            return thread.EnterUnfolded(this, Value.Unbound, thrown);
        thread.Interpreter.SyncClock();
        switch (core.Step(thread.Tracer))
        {
            case CoroutineStep.Waits:
                suspendWith = new PyInnerFuture(core.WaitsFor!);
                return Value.None;
            case CoroutineStep.Raised:
                return thread.Raise(ExceptionBridge.ToProgram(core.Failure!));
            default:
                if (!operation.CanFinish(owner))
                    return thread.EnterUnfolded(this, operation.Waited(), null);
                thread.Charge(operation.StepsBehind);
                return operation.Finish(thread, owner, args);
        }
    }

    public override (int Number, string Words) Describe() => core.WaitsFor is { } future ? (future.Number, future.Describe()) : (0, "");

    public override void Visit(Reachability reachability)
    {
        reachability.Reference(owner);
        reachability.Reference(args);
        reachability.Reference(_inner);
    }
}
