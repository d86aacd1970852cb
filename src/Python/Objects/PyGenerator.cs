using Playground.Python.Vm;

namespace Playground.Python.Objects;

public enum GeneratorState : byte
{
    Created,
    Suspended,
    Running,
    Finished,
}

/// <summary>
/// A generator, coroutine or asynchronous generator: a frame with registers of its own.
/// When one of them awaits (or yields from) another, the inner frame is pushed on top of the outer one and both are
/// suspended and resumed together: <see cref="Innermost"/> of the outermost one is where the chain goes on.
/// </summary>
public sealed class PyGenerator(PyType type, PyFrame frame, string name, string qualName) : PyHeapObject(type)
{
    public PyFrame Frame { get; } = frame;
    public string Name { get; set; } = name;
    public string QualName { get; set; } = qualName;
    public GeneratorState State { get; internal set; }

    /// <summary>While suspended as the outermost of a chain: the frame to go on with.</summary>
    internal Frame? Innermost;

    /// <summary>The generator that awaits this one, while it does.</summary>
    internal PyGenerator? Awaiter;

    /// <summary>What was being handled (sys.exception()) inside when it was suspended.</summary>
    internal PyException? Handled;

    /// <summary>What was being handled by the one who resumed it.</summary>
    internal PyException? OuterHandled;

    /// <summary>It is handling that very exception itself as well: it was thrown in from the handler.</summary>
    internal bool HandlesOuter;

    /// <summary>What it waits for, while suspended in an await on something that is not a coroutine; else Unbound.</summary>
    internal Value Awaiting = Value.Unbound;

    /// <summary>Of an asynchronous generator: one of its steps has begun and not come to its result.</summary>
    internal bool IsStepping;

    /// <summary>`aclose()` has been called on it.</summary>
    internal bool IsClosing;

    /// <summary>A coroutine that the program itself has sent something to: no task ends it.</summary>
    internal bool IsDrivenByHand;

    /// <summary>
    /// Of a coroutine made while that is tracked: the lines that led to it (<see cref="OriginLine"/>s). Of an asynchronous
    /// generator: who is to be told when it is lost (<see cref="AsyncGeneratorHooks"/>), once it has been iterated.
    /// </summary>
    internal object? Origin;

    /// <summary>Number in the trace.</summary>
    internal int Number;

    public bool IsCoroutine => ReferenceEquals(Class, Types.Coroutine);
}
