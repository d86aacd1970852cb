using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>
/// The first <see cref="Count"/> entries of a list that all copies share. What was written only ever grows along the trace,
/// so a state needs to know no more than how much of it has been written yet.
/// </summary>
internal sealed class SharedHistory<T> : IReadOnlyList<T>
{
    private readonly List<T> _all;

    public SharedHistory() => _all = [];

    private SharedHistory(List<T> all, int count) => (_all, Count) = (all, count);

    public int Count { get; private set; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _all[index];
        }
    }

    public SharedHistory<T> Copy() => new(_all, Count);

    /// <summary>Adds an entry, unless another state that has gone further along the same trace has added it already.</summary>
    public void Add<TArgument>(TArgument argument, Func<TArgument, T> make)
    {
        if (Count == _all.Count) _all.Add(make(argument));
        Count++;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _all[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
