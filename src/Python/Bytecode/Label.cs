namespace Playground.Python.Bytecode;

/// <summary>A place that jumps go to.</summary>
internal sealed class Label
{
    /// <summary>Index of the instruction; -1 until bound.</summary>
    public int Position { get; set; } = -1;

    /// <summary>What is assigned on every way here so far; null when there is none.</summary>
    public RegisterSet? Assigned { get; private set; }

    public bool IsReachable => Assigned is not null;

    public void Meet(RegisterSet assigned)
    {
        if (Assigned is null)
            Assigned = assigned.Clone();
        else
            Assigned.IntersectWith(assigned);
    }
}
