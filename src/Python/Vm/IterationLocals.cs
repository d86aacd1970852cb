using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>What a builtin holds while it goes through an iterable: an <see cref="IteratorFrame"/> whose locals can be followed.</summary>
/// <param name="source">The iterable.</param>
/// <param name="into">What it fills, or calls with the items.</param>
internal sealed class IterationLocals(Value source, Value into) : IReferences
{
    /// <summary>The iterable, later its iterator.</summary>
    public Value Source = source;

    public Value Item = Value.Unbound;

    /// <summary>What has come of the items so far.</summary>
    public Value Total = Value.Unbound;

    public void Visit(Reachability reachability)
    {
        reachability.Reference(Source);
        reachability.Reference(into);
        reachability.Reference(Item);
        reachability.Reference(Total);
    }
}
