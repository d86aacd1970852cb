namespace Playground.Scheduler.Queues;

/// <summary>Last in, first out: <c>asyncio.LifoQueue</c>.</summary>
public sealed class LifoStorage<T> : IQueueStorage<T>
{
    private readonly List<T> items = [];

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public IEnumerable<T> Items => items;

    /// <inheritdoc/>
    public void Put(T item) => items.Add(item);

    /// <inheritdoc/>
    public T Get()
    {
        var item = items[^1];
        items.RemoveAt(items.Count - 1);
        return item;
    }
}
