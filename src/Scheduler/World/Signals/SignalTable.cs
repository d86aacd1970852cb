namespace Playground.Scheduler.World.Signals;

/// <summary>What happens to a process that gets a signal and has not said what to do about it.</summary>
public enum SignalAction : byte
{
    /// <summary>It ends.</summary>
    Terminate,

    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>It stops, or goes on; the simulated machine has no use for that.</summary>
    Stop,
}

/// <summary>A signal of Linux on x86-64.</summary>
public readonly record struct SignalInfo(int Number, string Name, string Description, SignalAction Action);

/// <summary>The signals that there are.</summary>
public static class SignalTable
{
    /// <summary>SIGINT: Ctrl-C.</summary>
    public const int Interrupt = 2;

    /// <summary>SIGKILL: cannot be caught.</summary>
    public const int Kill = 9;

    /// <summary>SIGALRM: signal.alarm().</summary>
    public const int Alarm = 14;

    /// <summary>SIGTERM.</summary>
    public const int Terminate = 15;

    /// <summary>SIGCHLD: a child process has ended.</summary>
    public const int Child = 17;

    /// <summary>SIGSTOP: cannot be caught.</summary>
    public const int Stop = 19;

    /// <summary>SIGPIPE: nobody reads what it writes.</summary>
    public const int Pipe = 13;

    /// <summary>One more than the largest number: signal.NSIG.</summary>
    public const int Count = 65;

    /// <summary>The named ones, by number.</summary>
    public static IReadOnlyList<SignalInfo> Named { get; } =
    [
        new(1, "SIGHUP", "Hangup", SignalAction.Terminate),
        new(2, "SIGINT", "Interrupt", SignalAction.Terminate),
        new(3, "SIGQUIT", "Quit", SignalAction.Terminate),
        new(4, "SIGILL", "Illegal instruction", SignalAction.Terminate),
        new(5, "SIGTRAP", "Trace/breakpoint trap", SignalAction.Terminate),
        new(6, "SIGABRT", "Aborted", SignalAction.Terminate),
        new(7, "SIGBUS", "Bus error", SignalAction.Terminate),
        new(8, "SIGFPE", "Floating point exception", SignalAction.Terminate),
        new(9, "SIGKILL", "Killed", SignalAction.Terminate),
        new(10, "SIGUSR1", "User defined signal 1", SignalAction.Terminate),
        new(11, "SIGSEGV", "Segmentation fault", SignalAction.Terminate),
        new(12, "SIGUSR2", "User defined signal 2", SignalAction.Terminate),
        new(13, "SIGPIPE", "Broken pipe", SignalAction.Ignore), // the interpreter ignores it
        new(14, "SIGALRM", "Alarm clock", SignalAction.Terminate),
        new(15, "SIGTERM", "Terminated", SignalAction.Terminate),
        new(16, "SIGSTKFLT", "Stack fault", SignalAction.Terminate),
        new(17, "SIGCHLD", "Child exited", SignalAction.Ignore),
        new(18, "SIGCONT", "Continued", SignalAction.Ignore),
        new(19, "SIGSTOP", "Stopped (signal)", SignalAction.Stop),
        new(20, "SIGTSTP", "Stopped", SignalAction.Stop),
        new(21, "SIGTTIN", "Stopped (tty input)", SignalAction.Stop),
        new(22, "SIGTTOU", "Stopped (tty output)", SignalAction.Stop),
        new(23, "SIGURG", "Urgent I/O condition", SignalAction.Ignore),
        new(24, "SIGXCPU", "CPU time limit exceeded", SignalAction.Terminate),
        new(25, "SIGXFSZ", "File size limit exceeded", SignalAction.Ignore),
        new(26, "SIGVTALRM", "Virtual timer expired", SignalAction.Terminate),
        new(27, "SIGPROF", "Profiling timer expired", SignalAction.Terminate),
        new(28, "SIGWINCH", "Window changed", SignalAction.Ignore),
        new(29, "SIGIO", "I/O possible", SignalAction.Terminate),
        new(30, "SIGPWR", "Power failure", SignalAction.Terminate),
        new(31, "SIGSYS", "Bad system call", SignalAction.Terminate),
        new(34, "SIGRTMIN", "Real-time signal 0", SignalAction.Terminate),
        new(64, "SIGRTMAX", "Real-time signal 30", SignalAction.Terminate),
    ];

    /// <summary>"SIGINT"; null for a number without a name of its own.</summary>
    public static string? NameOf(int number) => Find(number)?.Name;

    /// <summary>strsignal(): null when there is no such signal.</summary>
    public static string? Describe(int number) => Find(number)?.Description ?? (IsValid(number) ? $"Real-time signal {number - 34}" : null);

    /// <summary>signal.valid_signals().</summary>
    public static bool IsValid(int number) => number is >= 1 and <= 31 or >= 34 and <= 64;

    /// <summary>What it does to a process that has not said what to do about it.</summary>
    public static SignalAction DefaultAction(int number) => Find(number)?.Action ?? SignalAction.Terminate;

    private static SignalInfo? Find(int number)
    {
        foreach (var info in Named)
            if (info.Number == number) return info;
        return null;
    }
}
