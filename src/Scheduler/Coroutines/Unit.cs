namespace Playground.Scheduler.Coroutines;

/// <summary>The result of what has none.</summary>
public readonly record struct Unit
{
    /// <inheritdoc/>
    public override string ToString() => "None";
}
