namespace Playground.Scheduler.Trace;

/// <summary>Another process that the program has started.</summary>
/// <param name="Command">Its command line.</param>
/// <param name="Task">Task that started it, or 0.</param>
/// <param name="StartTime">Virtual time in nanoseconds.</param>
public sealed record ProcessInfo(int Number, string Command, int Task, long StartTime, int StartedAt)
{
    /// <summary>Null while it runs; negative: the number of the signal that killed it.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Virtual time in nanoseconds; meaningful once it has exited.</summary>
    public long ExitTime { get; init; }

    public int ChangedAt { get; init; }
}

/// <summary>A signal that was raised.</summary>
/// <param name="Time">Virtual time in nanoseconds.</param>
/// <param name="Name">Such as "SIGINT".</param>
/// <param name="Process">The process that it went to; 0 for the program itself.</param>
public sealed record SignalInfo(int Sequence, long Time, int Number, string Name, int Process);
