using Playground.Python.Vm.Inspection;

namespace Playground.Python;

/// <content>What its host does to a run between two calls of Continue, and what it can see.</content>
public sealed partial class PythonRun
{
    private readonly Inspector _inspector;

    /// <summary>The program waits in input(): Continue does nothing until a line is typed or stdin closed.</summary>
    public bool AwaitsInput => !_ended && _interpreter.Input.IsAwaited;

    /// <summary>Runs as <see cref="Continue"/>, but rests at the first moment after an event at which a program can be interrupted.</summary>
    /// <param name="sequence">Number of the event; 0 does not run at all.</param>
    /// <param name="fuel">How many steps at most, about.</param>
    /// <exception cref="InvalidOperationException">The run is not traced.</exception>
    public RunStatus ContinueTo(int sequence, long fuel)
    {
        var trace = _traceLimit ?? throw new InvalidOperationException("only a traced run has events to stop at");
        if (trace.Count >= sequence)
            return _ended ? RunStatus.Ended : RunStatus.Running;
        trace.PauseAfter = sequence;
        try
        {
            return Continue(fuel);
        }
        finally
        {
            trace.PauseAfter = int.MaxValue;
        }
    }

    /// <summary>A line for stdin, without its line end.</summary>
    public void TypeLine(string text) => _interpreter.Input.Add(text);

    /// <summary>The end of stdin: input() raises EOFError after the lines typed before.</summary>
    public void CloseInput() => _interpreter.Input.Close();

    /// <summary>Cuts a connection. False when it is not open.</summary>
    /// <param name="endpoint">Number of either end in the trace.</param>
    public bool DropConnection(int endpoint)
    {
        _interpreter.SyncClock();
        return _interpreter.Machine.Network.Drop(endpoint);
    }

    /// <summary>Whatever is sent over a connection from now on takes longer. False when it is not open.</summary>
    /// <param name="endpoint">Number of either end in the trace.</param>
    /// <param name="nanoseconds">How much longer.</param>
    public bool DelayConnection(int endpoint, long nanoseconds)
    {
        _interpreter.SyncClock();
        return _interpreter.Machine.Network.Delay(endpoint, nanoseconds);
    }

    /// <summary>The next request to a named host is answered by a connection reset.</summary>
    public void FailNextRequest() => _interpreter.Machine.Network.Hosts.FailuresToCome++;

    /// <summary>The frames that are running, innermost first.</summary>
    public IReadOnlyList<FrameView> InspectStack() => _inspector.Stack();

    /// <summary>Variables of a frame that is running or suspended in a task, or what is in one of them; null when there is none such.</summary>
    /// <param name="frameNumber">Its number in the trace.</param>
    /// <param name="path">Positions: of a variable, then of what is in it, and so on; empty for the variables themselves.</param>
    /// <param name="start">The first position to show.</param>
    /// <param name="most">How many to show at most.</param>
    public ValuesView? InspectFrame(int frameNumber, IReadOnlyList<int> path, int start, int most) =>
        _inspector.Variables(frameNumber, path, start, most);

    /// <summary>Context variables of a task, or what is in one of them; null when there is no such task.</summary>
    /// <param name="taskNumber">Its number in the trace; 0 for the code that runs outside of any task.</param>
    /// <inheritdoc cref="InspectFrame"/>
    public ValuesView? InspectContext(int taskNumber, IReadOnlyList<int> path, int start, int most) =>
        _inspector.ContextVariables(taskNumber, path, start, most);

    /// <summary>What a task waits for; null when there is no such task.</summary>
    /// <param name="taskNumber">Its number in the trace.</param>
    public AwaitChainView? InspectAwaitChain(int taskNumber) => _inspector.AwaitChain(taskNumber);

    /// <summary>Evaluates a condition over a frame without running any of the program's code.</summary>
    public ConditionView Evaluate(int frameNumber, WatchExpression condition) => _inspector.Evaluate(frameNumber, condition);
}
