using Playground.Scheduler.Loop;

namespace Playground.Scheduler.World;

/// <summary>
/// What a loop has instead of epoll: which descriptors it watches, for which handles (loop.add_reader, loop.add_writer).
/// </summary>
/// <remarks>
/// Invariant: whatever is watched and ready is in the list of ready ones, in the order in which it became so; what was
/// reported and is still ready stays where it is (level-triggered, as epoll orders it).
/// </remarks>
public sealed class Selector : IWorld, IReadinessWatcher
{
    private readonly Dictionary<int, Registration> registrations = [];
    private readonly List<Registration> ready = [];
    private readonly Machine machine;
    private readonly EventLoop loop;
    private readonly int[] own;

    internal Selector(Machine machine, EventLoop loop)
    {
        this.machine = machine;
        this.loop = loop;
        own = machine.Descriptors.Reserve(3); // epoll's, and the two ends of the pipe that wakes it
    }

    /// <summary>The machine.</summary>
    public Machine Machine => machine;

    /// <inheritdoc/>
    public long NextEventTime => ready.Exists(static each => each.Due != Readiness.None) ? 0 : machine.Timeline.NextEventTime;

    /// <summary>What is watched, in the order in which it was asked for first.</summary>
    public IEnumerable<(IDescriptor Descriptor, Handle? Reader, Handle? Writer)> Watched =>
        registrations.Values.Select(static each => (each.Descriptor, each.Reader, each.Writer));

    /// <inheritdoc/>
    public void Deliver(long now)
    {
        machine.Timeline.RunUntil(now);
        for (var i = 0; i < ready.Count; i++)
        {
            var each = ready[i];
            var due = each.Due;
            if (due == Readiness.None)
            {
                each.IsListed = false;
                ready.RemoveAt(i--);
                continue;
            }

            var cause = each.Descriptor.ReadyCause;
            if (due.HasFlag(Readiness.Read)) loop.ScheduleReady(each.Reader!, cause);
            if (due.HasFlag(Readiness.Write)) loop.ScheduleReady(each.Writer!, cause);
        }
    }

    /// <summary><c>loop.add_reader()</c>: an earlier handle for the same descriptor is cancelled.</summary>
    public void AddReader(IDescriptor descriptor, Handle handle)
    {
        var registration = Register(descriptor);
        registration.Reader?.Cancel();
        registration.Reader = handle;
        MayBeReady(descriptor);
    }

    /// <summary><c>loop.add_writer()</c>.</summary>
    public void AddWriter(IDescriptor descriptor, Handle handle)
    {
        var registration = Register(descriptor);
        registration.Writer?.Cancel();
        registration.Writer = handle;
        MayBeReady(descriptor);
    }

    /// <summary><c>loop.remove_reader()</c>: false when there was none.</summary>
    public bool RemoveReader(int descriptor)
    {
        if (!registrations.TryGetValue(descriptor, out var found) || found.Reader is null) return false;
        found.Reader.Cancel();
        found.Reader = null;
        Tidy(descriptor, found);
        return true;
    }

    /// <summary><c>loop.remove_writer()</c>: false when there was none.</summary>
    public bool RemoveWriter(int descriptor)
    {
        if (!registrations.TryGetValue(descriptor, out var found) || found.Writer is null) return false;
        found.Writer.Cancel();
        found.Writer = null;
        Tidy(descriptor, found);
        return true;
    }

    /// <summary>Whether a descriptor is watched for reading.</summary>
    public bool HasReader(int descriptor) => registrations.TryGetValue(descriptor, out var found) && found.Reader is not null;

    /// <summary>Whether a descriptor is watched for writing.</summary>
    public bool HasWriter(int descriptor) => registrations.TryGetValue(descriptor, out var found) && found.Writer is not null;

    /// <inheritdoc/>
    public void MayBeReady(IDescriptor descriptor)
    {
        if (!registrations.TryGetValue(descriptor.Descriptor, out var found) || found.IsListed || found.Due == Readiness.None) return;
        found.IsListed = true;
        ready.Add(found);
    }

    /// <inheritdoc/>
    public void Close()
    {
        foreach (var each in registrations.Values) each.Descriptor.Watchers.Remove(this);
        registrations.Clear();
        ready.Clear();
        foreach (var number in own) machine.Descriptors.Release(number);
    }

    private Registration Register(IDescriptor descriptor)
    {
        machine.Sync();
        if (registrations.TryGetValue(descriptor.Descriptor, out var found) && found.Descriptor == descriptor) return found;
        if (found is not null) Tidy(descriptor.Descriptor, found, force: true);
        descriptor.Watchers.Add(this);
        return registrations[descriptor.Descriptor] = new Registration(descriptor);
    }

    private void Tidy(int number, Registration registration, bool force = false)
    {
        if (!force && (registration.Reader is not null || registration.Writer is not null)) return;
        registrations.Remove(number);
        registration.Descriptor.Watchers.Remove(this);
        if (registration.IsListed) ready.Remove(registration);
    }

    private sealed class Registration(IDescriptor descriptor)
    {
        public IDescriptor Descriptor { get; } = descriptor;

        public Handle? Reader { get; set; }

        public Handle? Writer { get; set; }

        public bool IsListed { get; set; }

        /// <summary>What it is watched for and ready for.</summary>
        public Readiness Due => Descriptor.Readiness
            & ((Reader is null ? Readiness.None : Readiness.Read) | (Writer is null ? Readiness.None : Readiness.Write));
    }
}
