namespace Playground.Scheduler.Queues;

/// <summary>First in, first out: <c>asyncio.Queue</c>.</summary>
public sealed class FifoStorage<T> : IQueueStorage<T>
{
    private readonly System.Collections.Generic.Queue<T> items = new();

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public IEnumerable<T> Items => items;

    /// <inheritdoc/>
    public void Put(T item) => items.Enqueue(item);

    /// <inheritdoc/>
    public T Get() => items.Dequeue();
}
