namespace Playground.Scheduler.Trace;

/// <summary>Locks and queues have no name of their own; the variable that first holds one is what people call it.</summary>
internal static class PrimitiveNaming
{
    /// <summary>Whether a local's new value can be the primitive that was made last: its repr says its type.</summary>
    public static bool Fits(string type, string repr) => repr.Contains(type, StringComparison.Ordinal);
}
