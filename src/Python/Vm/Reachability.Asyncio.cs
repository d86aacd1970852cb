using Playground.Python.Modules.Asyncio;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Vm;

// What futures, loops and the calls that they have yet to make hold.
internal sealed partial class Reachability
{
    private void VisitFuture(PyFuture future)
    {
        if (future is PyTask task)
        {
            AddValue(task.Coroutine);
            Add(task.Context);
        }
        Add(future.Loop);
        Add(future.Held);
        if (future.Core.IsDone)
            AddValue(future.Core.PeekResult);
        if (future.Core.PeekException is { } exception)
            Add(ExceptionBridge.ToProgram(exception));
        Add(future.Core.PeekCancellation?.Tag);
        foreach (var callback in future.Core.Callbacks)
            VisitHandle(callback);
    }

    private void VisitLoop(PyEventLoop loop)
    {
        AddValue(loop.ExceptionHandler);
        foreach (var task in loop.Core.AllTasks)
        {
            if (!TasksMayBeLost || !LostTasks.MayBeLost(task))
                Add(task.Future.Tag);
        }

        foreach (var handle in loop.Core.Scheduled)
            VisitHandle(handle);
    }

    private void VisitHandle(Handle handle)
    {
        _bytes += HeapMeasure.Handle;
        switch (handle)
        {
            case ProgramHandle program:
                AddValue(program.Callback);
                Add(program.Args);
                Add(program.Context);
                break;
            case ProgramTimer timer:
                AddValue(timer.Callback);
                Add(timer.Args);
                Add(timer.Context);
                break;
            case ProgramDoneCallback done:
                AddValue(done.Callback);
                Add(done.Owner);
                Add(done.Context);
                break;
            case TaskStep step:
                Add(step.Task.Future.Tag);
                Add(step.Future?.Tag);
                break;
            case DoneCallback callback:
                Add(callback.Future?.Tag);
                break;
        }
    }
}
