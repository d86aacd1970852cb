using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>A transport that is an object of Python's: a reader stops it by its methods.</summary>
internal sealed class ProgramReading(AsyncioState state, PyStreamReader reader) : IReadingTransport
{
    public void PauseReading() => state.Calls.Enqueue(PauseSteps);

    public void ResumeReading() => state.Calls.Enqueue(ResumeSteps);

    /// <summary>Makes the calls that feeding a reader has led to. Gives None.</summary>
    public static IEnumerable<Value> CallSteps(PyThread thread)
    {
        foreach (var step in AsyncioState.CallSteps(thread))
            yield return step;
        thread.Output = Value.None;
    }

    private IEnumerable<Value> PauseSteps(PyThread thread)
    {
        yield return thread.Try().CallMethod(reader.Transport, Names.Intern("pause_reading"));
        if (thread.Caught is not { } refused)
            yield break;
        if (refused.Is(Types.NotImplementedError))
            reader.Core.SetTransport(null);
        else
            yield return thread.Raise(refused);
    }

    private IEnumerable<Value> ResumeSteps(PyThread thread)
    {
        yield return Attributes.CallMethod(thread, reader.Transport, Names.Intern("resume_reading"));
    }
}
