using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>An iterator over selections from pools of items: indices that move on from tuple to tuple.</summary>
internal abstract class Selections(PyType type, Value[][] pools, int[] indices, bool isEmpty) : IteratorTool(type)
{
    private bool _started;
    private bool _ended = isEmpty;

    private protected int[] Indices { get; } = indices;

    private protected override void VisitReferences(Reachability reachability)
    {
        foreach (var pool in pools)
        {
            foreach (var item in pool)
                reachability.Reference(item);
        }
    }

    internal override Value MoveNext(PyThread thread)
    {
        if (_ended)
            return Value.Unbound;
        thread.Charge(Indices.Length / 4);
        if (_started && !Advance())
        {
            _ended = true;
            return Value.Unbound;
        }

        _started = true;
        thread.Interpreter.Meter.Reserve(40 + Count * 16L);
        var items = new Value[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = pools[pools.Length == 1 ? 0 : i][Indices[i]];
        return new PyTuple(items);
    }

    /// <summary>How many items a tuple has.</summary>
    private protected virtual int Count => Indices.Length;

    /// <summary>Moves to the next selection; false after the last.</summary>
    private protected abstract bool Advance();
}

/// <summary>product(*iterables, repeat=1).</summary>
internal sealed class Product(PyType type, Value[][] pools)
    : Selections(type, pools.Length == 1 ? [pools[0]] : pools, new int[pools.Length], Array.Exists(pools, static pool => pool.Length == 0))
{
    private readonly int[] _sizes = Array.ConvertAll(pools, static pool => pool.Length);

    private protected override bool Advance()
    {
        for (var i = Indices.Length - 1; i >= 0; i--)
        {
            if (++Indices[i] < _sizes[i])
                return true;
            Indices[i] = 0;
        }

        return false;
    }
}

/// <summary>combinations(iterable, r), also with replacement.</summary>
internal sealed class Combinations(PyType type, Value[] pool, int length, bool repeats)
    : Selections(type, [pool], First(length, repeats), repeats ? pool.Length == 0 && length > 0 : length > pool.Length)
{
    private static int[] First(int length, bool repeats)
    {
        var indices = new int[length];
        for (var i = 0; i < length && !repeats; i++)
            indices[i] = i;
        return indices;
    }

    private protected override bool Advance()
    {
        var at = Indices.Length - 1;
        while (at >= 0 && Indices[at] == (repeats ? pool.Length - 1 : at + pool.Length - Indices.Length))
            at--;
        if (at < 0)
            return false;
        Indices[at]++;
        for (var i = at + 1; i < Indices.Length; i++)
            Indices[i] = repeats ? Indices[at] : Indices[i - 1] + 1;
        return true;
    }
}

/// <summary>permutations(iterable, r).</summary>
internal sealed class Permutations(PyType type, Value[] pool, int length) : Selections(type, [pool], First(pool.Length), length > pool.Length)
{
    private readonly int[] _cycles = Cycles(pool.Length, length);

    private protected override int Count => length;

    private static int[] First(int count)
    {
        var indices = new int[count];
        for (var i = 0; i < count; i++)
            indices[i] = i;
        return indices;
    }

    private static int[] Cycles(int count, int length)
    {
        var cycles = new int[length];
        for (var i = 0; i < length; i++)
            cycles[i] = count - i;
        return cycles;
    }

    private protected override bool Advance()
    {
        for (var i = length - 1; i >= 0; i--)
        {
            if (--_cycles[i] == 0)
            {
                var first = Indices[i];
                Array.Copy(Indices, i + 1, Indices, i, Indices.Length - i - 1);
                Indices[^1] = first;
                _cycles[i] = Indices.Length - i;
                continue;
            }

            var with = Indices.Length - _cycles[i];
            (Indices[i], Indices[with]) = (Indices[with], Indices[i]);
            return true;
        }

        return false;
    }
}
