using System.Collections;
using System.Runtime.CompilerServices;

namespace Playground.Client.Play.Views;

/// <summary>A list that never changes and is equal to another with equal elements: what is drawn is compared, then drawn or not.</summary>
[CollectionBuilder(typeof(Seq), nameof(Seq.Create))]
public sealed class Seq<T>(T[] items) : IReadOnlyList<T>, IEquatable<Seq<T>>
{
    public static Seq<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(Seq<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && items.AsSpan().SequenceEqual(other.Items));

    public override bool Equals(object? obj) => Equals(obj as Seq<T>);

    public override int GetHashCode() => items.Length == 0 ? 0 : HashCode.Combine(items.Length, items[0], items[^1]);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private T[] Items => items;
}

public static class Seq
{
    public static Seq<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Seq<T>.Empty : new Seq<T>(items.ToArray());

    public static Seq<T> ToSeq<T>(this IEnumerable<T> items) => [.. items];
}
