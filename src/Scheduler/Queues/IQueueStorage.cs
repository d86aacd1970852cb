namespace Playground.Scheduler.Queues;

/// <summary>Where a queue keeps its items, and so in which order it gives them out: asyncio's <c>_init</c>, <c>_put</c>, <c>_get</c>.</summary>
public interface IQueueStorage<T>
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The items as <c>repr()</c> lists them.</summary>
    IEnumerable<T> Items { get; }

    /// <summary>Adds one.</summary>
    void Put(T item);

    /// <summary>Takes one out; there is one.</summary>
    T Get();
}
