using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>A task whose coroutine the scheduler does not know: its driver runs it and reports, as a VM does.</summary>
internal sealed class ExternalTask(EventLoop loop, Coroutine<object?> coroutine)
    : Playground.Scheduler.Tasks.Task<object?>(loop, loop.Tracer.NextCoroutine())
{
    public void RunStepFromOutside()
    {
        var toThrow = BeginStep();
        switch (coroutine.Step(Loop.Tracer, toThrow))
        {
            case CoroutineStep.Waits: Yielded(coroutine.WaitsFor!); break;
            case CoroutineStep.GaveWay: YieldedNothing(); break;
            case CoroutineStep.Returned: Returned(coroutine.PeekResult); break;
            case CoroutineStep.Raised: Assert.False(Raised(coroutine.Failure!)); break;
        }
    }
}
