using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// What asend(), athrow(), aclose() and `__anext__` of an asynchronous generator give: awaiting it makes the generator
/// go on to its next yield, whose value is the result. It can be awaited once.
/// </summary>
public sealed class PyAsyncGeneratorStep : PyHeapObject, IReferences
{
    internal PyAsyncGeneratorStep(PyGenerator generator, Value sent)
        : base(Types.AsyncGeneratorStep)
    {
        Generator = generator;
        Sent = sent;
    }

    /// <param name="generator">The generator.</param>
    /// <param name="thrown">Raised where it is suspended.</param>
    /// <param name="closes">aclose(): the generator's end is the result, None.</param>
    internal PyAsyncGeneratorStep(PyGenerator generator, PyException thrown, bool closes)
        : base(Types.AsyncGeneratorThrow)
    {
        Generator = generator;
        Thrown = thrown;
        Closes = closes;
    }

    internal PyGenerator Generator { get; }
    internal Value Sent { get; } = Value.None;
    internal PyException? Thrown { get; }
    internal bool Closes { get; }

    /// <summary>The method that made it, as warnings name it.</summary>
    internal string Method => Closes ? "aclose" : Thrown is null ? "asend" : "athrow";

    /// <summary>It has begun, or was closed before.</summary>
    internal bool IsStarted { get; set; }

    /// <summary>It has come to its result.</summary>
    internal bool IsDone { get; set; }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Generator);
        reachability.Reference(Sent);
        reachability.Reference(Thrown);
    }
}
