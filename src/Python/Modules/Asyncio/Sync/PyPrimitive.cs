using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Sync;

namespace Playground.Python.Modules.Asyncio;

/// <summary>A lock, event, … as the program sees it; what it does is the scheduler's.</summary>
internal class PyPrimitive(PyType type, Interpreter interpreter) : PyHeapObject(type), IReferences, IDescribed, IWeakReferenceable
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
    public string Repr() => Repr(Core?.ToString() ?? "<[]>");

    /// <summary>The same from the scheduler's words for it, and with what follows them.</summary>
    public virtual string Repr(string words) => ObjectType.DefaultRepr(interpreter.MainThread, this)[..^1] + " " + StateOf(words);

    /// <summary>The same of a primitive that this one has inside of itself: a barrier's condition.</summary>
    public string ReprOfPart(Primitive part, string words) => $"<asyncio.locks.{part.TypeName} object at {Address} {StateOf(words)}";

    protected string Address => ObjectType.Address(interpreter.MainThread, this);

    private static string StateOf(string words) => words[words.IndexOf('[')..];

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
