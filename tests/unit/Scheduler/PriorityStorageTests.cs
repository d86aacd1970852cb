using Playground.Scheduler.Queues;

namespace Playground.Tests.Unit.Scheduler;

public sealed class PriorityStorageTests
{
    /// <summary>Forty pushes and pops with many ties; the order was recorded with heapq on CPython 3.13.</summary>
    [Fact]
    public void Equal_items_come_out_as_heapq_gives_them()
    {
        var storage = new PriorityStorage<(int Priority, int Number)>(
            Comparer<(int Priority, int Number)>.Create((a, b) => a.Priority.CompareTo(b.Priority)));
        var taken = new List<string>();
        var random = 12345L;
        for (var i = 0; i < 40; i++)
        {
            random = ((random * 1103515245) + 12345) % (1L << 31);
            var drawn = random / 65536;
            if (storage.Count > 0 && drawn % 3 == 0) Take();
            else storage.Put(((int)(drawn % 4), i));
        }

        while (storage.Count > 0) Take();
        Assert.Equal(
            "0a0 0b0 0k0 1c0 0p0 0r0 0x0 0z0 0a1 0b1 0g1 1g0 1y0 1v0 1f0 1q0 2m0 2m1 2h0 2i0 2j1 2d1 3e1 3l0 3l1 3n1 3e0 3u0 3w0 3h1",
            string.Join(' ', taken));

        void Take()
        {
            var (priority, number) = storage.Get();
            taken.Add($"{priority}{(char)('a' + (number % 26))}{number / 26}");
        }
    }
}
