using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What asyncio remembers in a run.</summary>
internal sealed class AsyncioState
{
    /// <summary>The main thread's loop, of the default policy; null until one is set or made.</summary>
    public PyEventLoop? PolicyLoop { get; set; }

    /// <summary>Every loop that was made, in order.</summary>
    public List<PyEventLoop> Loops { get; } = [];

    /// <summary>set_event_loop() was called: get_event_loop() makes none by itself any more.</summary>
    public bool LoopWasSet { get; set; }

    /// <summary>
    /// The program used @asyncio.coroutine, which only Python up to 3.10 has: get_event_loop() then does not warn, as
    /// there.
    /// </summary>
    public bool UsesLegacyCoroutines { get; set; }

    /// <summary>The loop that a new future belongs to: the one given, else the running one, else the policy's. Null with an exception pending.</summary>
    public static PyEventLoop? LoopFor(PyThread thread, Value given)
    {
        if (given.Ref is PyEventLoop loop)
            return loop;
        return GetEventLoop(thread).Ref as PyEventLoop;
    }

    public static PyEventLoop? Running(PyThread thread) => thread.Tracer.RunningLoop?.Tag as PyEventLoop;

    /// <summary>asyncio.get_event_loop().</summary>
    public static Value GetEventLoop(PyThread thread)
    {
        if (Running(thread) is { } running)
            return running;
        var state = thread.Interpreter.Asyncio;
        if (state.PolicyLoop is { } current)
            return current;
        if (state.LoopWasSet)
            return thread.Raise(Types.RuntimeError, "There is no current event loop in thread 'MainThread'.");
        if (!state.UsesLegacyCoroutines)
            thread.Interpreter.Warnings.Issue(thread, Types.DeprecationWarning, "There is no current event loop");
        state.LoopWasSet = true;
        return state.PolicyLoop = new PyEventLoop(thread.Interpreter);
    }
}
