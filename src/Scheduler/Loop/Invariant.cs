namespace Playground.Scheduler.Loop;

/// <summary>Checks that only tests ask for.</summary>
internal static class Invariant
{
    public static void Holds(bool condition, string whatIsWrong)
    {
        if (!condition) throw new InvalidOperationException($"Invariant broken: {whatIsWrong}.");
    }
}
