using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Modules.Threads;

/// <summary>
/// _thread.lock and _thread.RLock: taken once, or by one thread any number of times.
/// Invariant: while nobody has it nobody waits who has not been woken.
/// </summary>
internal sealed class PyLock(PyType type) : PyHeapObject(type), IReferences, IDescribed, IWeakReferenceable
{
    private readonly List<SimulatedThread> _waiters = [];

    public bool IsReentrant => ReferenceEquals(Class, LockTypes.RLock);

    /// <summary>How many times it is taken.</summary>
    public int Count { get; set; }

    /// <summary>What whoever waits for it really waits for, for the report on a run that can't go on; null when it is just a lock.</summary>
    public string? Purpose { get; set; }

    /// <summary>Who took it last.</summary>
    public PyThread? Owner { get; set; }

    public string ShortText => (Count > 0 ? "locked " : "unlocked ") + (IsReentrant ? "RLock" : "lock");

    public bool TryAcquire(PyThread thread)
    {
        if (Count > 0 && !(IsReentrant && ReferenceEquals(Owner, thread)))
            return false;
        Count++;
        Owner = thread;
        return true;
    }

    /// <summary>Waits until it can be taken. True, or False when the time was over first.</summary>
    public Value Acquire(PyThread thread, long deadline) => thread.Wait(
        (waiting, late) =>
        {
            _waiters.Remove(waiting.Simulated);
            if (TryAcquire(waiting))
                return Value.True;
            if (late)
                return Value.False;
            _waiters.Add(waiting.Simulated);
            return Value.Unbound;
        },
        deadline,
        Purpose ?? (IsReentrant ? "an RLock" : "a lock"),
        this,
        _waiters);

    /// <summary>Gives it up altogether, and lets the one who has waited longest try.</summary>
    public void Free(PyThread thread)
    {
        Count = 0;
        Owner = null;
        if (_waiters.Count == 0)
            return;
        var first = _waiters[0];
        _waiters.RemoveAt(0);
        thread.Interpreter.Threads.Wake(first);
    }

    void IReferences.Visit(Reachability reachability)
    {
    }
}
