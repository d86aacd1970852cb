namespace Playground.Scheduler.World;

/// <summary>What chance decides in a run, out of its seed (xorshift*).</summary>
internal sealed class Chance(long seed)
{
    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>Seed 0 stands for the plain case: nothing is left to chance.</summary>
    public bool IsPlain { get; } = seed == 0;

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public long Between(long least, long most)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return least + (long)(unchecked(state * 2685821657736338717) % (ulong)(most - least + 1));
    }
}
