namespace Playground.Scheduler.World;

/// <summary>The process's table of file descriptors: a new one gets the lowest number that is free, as POSIX demands.</summary>
public sealed class Descriptors
{
    private readonly List<IDescriptor?> table = [Reserved.Instance, Reserved.Instance, Reserved.Instance];

    /// <summary>What has this number; null for none.</summary>
    public IDescriptor? this[long number] => number >= 0 && number < table.Count && table[(int)number] is { } found and not Reserved ? found : null;

    /// <summary>The program has nothing open.</summary>
    public bool IsEmpty => table.TrueForAll(static each => each is null or Reserved);

    /// <summary>A number for something new.</summary>
    public int Add(IDescriptor descriptor)
    {
        var free = table.IndexOf(null);
        if (free < 0)
        {
            free = table.Count;
            table.Add(null);
        }

        table[free] = descriptor;
        return free;
    }

    /// <summary>Takes the lowest numbers for what nobody can use: an event loop's own.</summary>
    public int[] Reserve(int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = Add(Reserved.Instance);
        return numbers;
    }

    /// <summary>The number is free again.</summary>
    public void Release(int number) => table[number] = null;

    private sealed class Reserved : IDescriptor
    {
        public static readonly Reserved Instance = new();

        public int Descriptor => -1;

        public Readiness Readiness => Readiness.None;

        public int ReadyCause => 0;

        public ICollection<IReadinessWatcher> Watchers => [];

        public void Close()
        {
            // It is not the program's to close.
        }
    }
}
