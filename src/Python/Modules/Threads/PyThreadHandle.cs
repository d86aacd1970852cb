using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Modules.Threads;

/// <summary>What threading.Thread holds of a thread that was started: something to join.</summary>
internal sealed class PyThreadHandle() : PyHeapObject(HandleType), IReferences
{
    public static readonly PyType HandleType = new("_ThreadHandle", Types.Object, "_thread") { IsBase = false };

    private readonly List<SimulatedThread> _waiters = [];

    /// <summary>Null until it is started.</summary>
    public PyThread? Thread { get; private set; }

    public bool IsDone { get; private set; }

    public static void Define()
    {
        HandleType.New = static (PyThread _, PyType _, in CallArgs _) => new PyThreadHandle();
        HandleType.Attribute("ident", static (_, self) => Of(self).Thread is { } thread ? Value.FromInt(thread.Identity) : Value.None);
        HandleType.Method("is_done", static (_, self) => Value.FromBool(Of(self).IsDone));
        HandleType.Method("_set_done", static (thread, self) =>
        {
            Of(self).SetDone(thread.Interpreter);
            return Value.None;
        });
        HandleType.Method("join", "timeout=None", static (thread, args) => Of(args[0]).Join(thread, args[1]));
    }

    private static PyThreadHandle Of(Value self) => (PyThreadHandle)self.Ref!;

    public void Start(PyThread started)
    {
        Thread = started;
        started.OnEnded = () => SetDone(started.Interpreter);
    }

    private void SetDone(Interpreter interpreter)
    {
        IsDone = true;
        foreach (var waiter in _waiters)
            interpreter.Threads.Wake(waiter);
        _waiters.Clear();
    }

    private Value Join(PyThread thread, Value timeout)
    {
        if (Thread is null)
            return thread.Raise(Types.RuntimeError, "thread not started");
        if (ReferenceEquals(Thread, thread))
            return thread.Raise(Types.RuntimeError, "Cannot join current thread");
        var seconds = timeout.IsInt ? timeout.Bits : timeout.IsFloat ? timeout.Float : -1;
        return thread.Wait(
            (waiting, late) =>
            {
                _waiters.Remove(waiting.Simulated);
                if (IsDone || late)
                    return Value.None;
                _waiters.Add(waiting.Simulated);
                return Value.Unbound;
            },
            seconds < 0 ? long.MaxValue : thread.After(seconds),
            $"the end of {Thread.Name}",
            this,
            _waiters);
    }

    void IReferences.Visit(Reachability reachability)
    {
    }
}
