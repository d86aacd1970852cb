using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Sync;

namespace Playground.Python.Modules.Asyncio;

/// <summary>A lock, event, … as the program sees it; what it does is the scheduler's.</summary>
internal class PyPrimitive(PyType type, Interpreter interpreter) : PyHeapObject(type), IReferences, IDescribed
{
    private Primitive? _core;

    /// <summary>Null until the constructor of the class has run.</summary>
    public Primitive? Core
    {
        get => _core;
        set
        {
            _core = value;
            value!.Tag = this;
        }
    }

    public string ShortText => Core?.ToString() ?? Class.Name;

    /// <summary>"&lt;asyncio.locks.Lock object at 0x… [unlocked]&gt;".</summary>
    public virtual string Repr()
    {
        var plain = ObjectType.DefaultRepr(interpreter.MainThread, this);
        var state = Core?.ToString() ?? "[]>";
        return plain[..^1] + " " + state[state.IndexOf('[')..];
    }

    public virtual void Visit(Reachability reachability)
    {
    }
}

/// <summary>asyncio.Condition: also knows the lock object that it was given.</summary>
internal sealed class PyCondition(PyType type, Interpreter interpreter) : PyPrimitive(type, interpreter)
{
    public PyPrimitive? Lock { get; set; }

    public override void Visit(Reachability reachability)
    {
        if (Lock is not null)
            reachability.Reference(Lock);
    }
}
