using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What asyncio remembers in a run.</summary>
internal sealed class AsyncioState
{
    /// <summary>asyncio.SelectorEventLoop: the class of the loops that the default policy makes.</summary>
    public PyType LoopType { get; set; } = AsyncioTypes.EventLoop;

    /// <summary>asyncio.sleep.</summary>
    public PyBuiltin? SleepFunction { get; set; }

    /// <summary>What set_event_loop_policy() was given; null for the default policy.</summary>
    public PyObject? Policy { get; set; }

    /// <summary>
    /// Calls of the program that the scheduler wants made (a future's own `cancel`, a transport's own `pause_reading`). It can't wait
    /// for them, so they are made as soon as it has returned.
    /// </summary>
    public Queue<Func<PyThread, IEnumerable<Value>>> Calls { get; } = new();

    /// <summary>Makes those calls. Gives True.</summary>
    public static IEnumerable<Value> CallSteps(PyThread thread)
    {
        while (thread.Interpreter.Asyncio.Calls.TryDequeue(out var call))
        {
            foreach (var step in call(thread))
                yield return step;
        }

        thread.Output = Value.True;
    }

    /// <summary>Makes those calls before the program goes on with a result.</summary>
    public static Value AfterCalls(PyThread thread, Value result) => thread.Interpreter.Asyncio.Calls.Count == 0 || result.IsSignal
        ? result
        : CallsFirst(thread, result);

    // By itself, so that nothing is allocated for it otherwise.
    private static Value CallsFirst(PyThread thread, Value result) => thread.Then(thread.Current!, thread.Push(CallSteps(thread)), (_, _) => result);

    /// <summary>Every loop that was made, in order.</summary>
    public List<PyEventLoop> Loops { get; } = [];

    /// <summary>
    /// The program used @asyncio.coroutine, which only Python up to 3.10 has: get_event_loop() then does not warn, as
    /// there.
    /// </summary>
    public bool UsesLegacyCoroutines { get; set; }

    /// <summary>Goes on with the loop that was given, or where none was with the current one: a policy of the program's may have to be asked.</summary>
    public static Value WithLoop(PyThread thread, Value given, Func<PyThread, PyEventLoop, Value> next)
    {
        if (given.Ref is PyEventLoop loop)
            return next(thread, loop);
        if (!given.IsNone)
            return thread.Raise(Types.AttributeError, $"'{given.Type.Name}' object has no attribute 'get_debug'");
        if (Running(thread) is { } running)
            return next(thread, running);
        var below = thread.Current!;
        return thread.Then(below, GetEventLoop(thread), (t, found) => next(t, PyEventLoop.Of(found)));
    }

    public static PyEventLoop? Running(PyThread thread) => thread.Tracer.RunningLoop?.Tag as PyEventLoop;

    /// <summary>asyncio.get_event_loop().</summary>
    public static Value GetEventLoop(PyThread thread)
    {
        if (Running(thread) is { } running)
            return running;
        var state = thread.Interpreter.Asyncio;
        if (state.Policy is { } policy)
            return Attributes.CallMethod(thread, policy, Names.Intern("get_event_loop"));
        if (!LacksLoop(thread))
            return CurrentLoop(thread);
        var below = thread.Current!;
        var warned = state.UsesLegacyCoroutines ? Value.None : PolicyFunctions.Warn(thread, Types.DeprecationWarning, "There is no current event loop");
        return thread.Then(below, warned, static (t, _) => t.Then(t.Current!, NewLoop(t), static (t, loop) =>
        {
            SetCurrentLoop(t, (PyEventLoop)loop.Ref!);
            return loop;
        }));
    }

    /// <summary>A loop of the default policy. Where logging is used it says which selector it has.</summary>
    public static Value NewLoop(PyThread thread)
    {
        var loop = new PyEventLoop(thread.Interpreter.Asyncio.LoopType, thread.Interpreter);
        return AsyncioLog.IsConfigurable(thread)
            ? thread.Then(thread.Current!, thread.Push(AsyncioLog.Steps(thread, AsyncioLog.Debug, "Using selector: EpollSelector")), (_, _) => loop)
            : loop;
    }

    /// <summary>The default policy would make a loop now: in the main thread, before any was set.</summary>
    public static bool LacksLoop(PyThread thread) => thread.CurrentLoop is null && !thread.LoopWasSet && ReferenceEquals(thread, thread.Interpreter.MainThread);

    /// <summary>The thread's loop of the default policy.</summary>
    public static Value CurrentLoop(PyThread thread) => thread.CurrentLoop is { } loop
        ? loop
        : thread.Raise(Types.RuntimeError, $"There is no current event loop in thread {TextFormat.Repr(thread.Name)}.");

    public static void SetCurrentLoop(PyThread thread, PyEventLoop? loop)
    {
        thread.CurrentLoop = loop;
        thread.LoopWasSet = true;
    }
}
