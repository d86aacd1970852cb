namespace Playground.Scheduler.Trace;

/// <summary>How far one step goes.</summary>
public enum StepGrain
{
    /// <summary>The default: the next line, or the next thing that the loop does and the picture shows.</summary>
    Step,
    /// <summary>The next line, of whatever task.</summary>
    Line,
    /// <summary>The next line of one task.</summary>
    TaskLine,
    /// <summary>The next line of this frame, or of its caller once it has returned.</summary>
    Over,
    /// <summary>The next time that the loop lets a task run.</summary>
    TaskSwitch,
    /// <summary>The next pass over the ready queue.</summary>
    Iteration,
    Output,
    Exception,
    Breakpoint,
    /// <summary>All the way: to the start or the end.</summary>
    Whole,
}
