using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Sync;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What a coroutine method of a primitive awaits (Lock.acquire, Queue.get, …; see <see cref="AsyncioSource"/>). Nearly always
/// there is nothing to wait for, and then no coroutine of the scheduler is made.
/// </summary>
/// <param name="owner">The lock, queue, ….</param>
/// <param name="core">What it is in the scheduler.</param>
/// <param name="goesOn">Whether there is nothing to wait for; what has to be done at once is done then.</param>
/// <param name="wait">Makes the coroutine that waits.</param>
/// <param name="result">What awaiting it gives.</param>
internal sealed class PyWait<T>(PyPrimitive owner, T core, Func<T, bool> goesOn, Func<T, Coroutine> wait, Value result) : PyObject, IAwaitable, IStandIn, IReferences
    where T : Primitive
{
    private PyNativeCoroutine? _waiting;

    public override PyType Type => Types.Coroutine;

    public Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith)
    {
        if (_waiting is not null)
            return _waiting.Await(thread, resumed, thrown, out suspendWith);
        thread.Interpreter.SyncClock();
        if (!resumed && goesOn(core))
        {
            // The coroutine that there is not has its number all the same: those after it keep theirs.
            thread.Tracer.NextCoroutine();
            suspendWith = Value.Unbound;
            return result;
        }

        _waiting = PyNativeCoroutine.Part(wait(core), () => result, owner);
        return _waiting.Await(thread, resumed: false, thrown, out suspendWith);
    }

    public PyObject Coroutine(PyThread thread) => _waiting!;

    public (int Number, string Words) Describe() => _waiting?.Describe() ?? (0, "");

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(owner);
        reachability.Reference(_waiting);
    }
}
