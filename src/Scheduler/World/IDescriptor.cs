namespace Playground.Scheduler.World;

/// <summary>What a program can do with a descriptor now without being blocked.</summary>
[Flags]
public enum Readiness : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>selectors.EVENT_READ.</summary>
    Read = 1,

    /// <summary>selectors.EVENT_WRITE.</summary>
    Write = 2,
}

/// <summary>Something with a file descriptor that a <see cref="Selector"/> can watch.</summary>
public interface IDescriptor
{
    /// <summary>The number; -1 once closed.</summary>
    int Descriptor { get; }

    /// <summary>What it is ready for now.</summary>
    Readiness Readiness { get; }

    /// <summary>The trace event that made it ready last; 0 for none.</summary>
    int ReadyCause { get; }

    /// <summary>Whoever wants to hear of each change of <see cref="Readiness"/>; told in order.</summary>
    ICollection<IReadinessWatcher> Watchers { get; }

    /// <summary>Closes it: <c>os.close(fd)</c>.</summary>
    void Close();
}

/// <summary>Told when a descriptor may have become ready.</summary>
public interface IReadinessWatcher
{
    /// <summary>It may have.</summary>
    void MayBeReady(IDescriptor descriptor);
}
