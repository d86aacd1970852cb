namespace Playground.Scheduler.World;

/// <summary>What a system call failed with: Python's OSError, whose subclass follows from the number.</summary>
public sealed class OsException(int number, string text) : Exception($"[Errno {number}] {text}")
{
    /// <summary>errno, as on Linux.</summary>
    public int Number { get; } = number;

    /// <summary>strerror.</summary>
    public string Text { get; } = text;

    /// <summary>It failed only because it would have had to wait: BlockingIOError.</summary>
    public bool WouldBlock => Number is OsErrors.Again or OsErrors.InProgress or OsErrors.Already;
}

/// <summary>A name or service could not be looked up: <c>socket.gaierror</c>.</summary>
public sealed class NameResolutionException(int number, string text) : Exception($"[Errno {number}] {text}")
{
    /// <summary>EAI_…, negative as on Linux.</summary>
    public int Number { get; } = number;

    /// <summary>gai_strerror.</summary>
    public string Text { get; } = text;
}
