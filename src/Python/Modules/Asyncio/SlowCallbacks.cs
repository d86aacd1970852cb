using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>Debug mode's warning of a callback that held the loop up, in virtual time
/// (https://docs.python.org/3.13/library/asyncio-dev.html#debug-mode).</summary>
internal static class SlowCallbacks
{
    public static readonly PyStr Limit = Names.Intern("slow_callback_duration");

    /// <summary>loop.slow_callback_duration, in ns; what is no number is never reached.</summary>
    public static long LimitOf(PyEventLoop loop)
    {
        var limit = Attributes.GetOwn(loop, Limit);
        return limit.IsFloat ? Nanoseconds.FromSeconds(limit.Float) : limit.IsInt ? Nanoseconds.FromSeconds(limit.Bits) : long.MaxValue;
    }

    /// <param name="thread">The thread.</param>
    /// <param name="loop">The loop.</param>
    /// <param name="handle">What ran.</param>
    /// <param name="took">For how long, in ns.</param>
    public static IEnumerable<Value> Steps(PyThread thread, PyEventLoop loop, Handle handle, long took)
    {
        yield return Operators.Repr(thread, Shown(loop, handle));
        var seconds = (took / 1e9).ToString("F3", System.Globalization.CultureInfo.InvariantCulture);
        yield return thread.Push(AsyncioLog.Steps(thread, AsyncioLog.Warning, $"Executing {thread.Input.AsText} took {seconds} seconds"));
        thread.Output = Value.None;
    }

    /// <summary>A task for its steps and methods, else the handle.</summary>
    private static Value Shown(PyEventLoop loop, Handle handle) => handle switch
    {
        TaskStep { Task.Future.Tag: PyTask task } => task,
        ProgramHandle { Callback.Ref: PyBoundBuiltin { Self: { Ref: PyTask } task } } => task,
        ProgramTimer { Callback.Ref: PyBoundBuiltin { Self: { Ref: PyTask } task } } => task,
        _ => PyHandle.Of(loop, handle),
    };
}
