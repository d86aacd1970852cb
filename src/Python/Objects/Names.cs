using System.Collections.Concurrent;

namespace Playground.Python.Objects;

/// <summary>Names as str objects that are made once: equal names are mostly one object, so comparing them is cheap.</summary>
public static partial class Names
{
    private const int MostInterned = 20_000;

    public static PyStr Intern(string name)
    {
        if (Table.Interned.TryGetValue(name, out var known))
            return known;
        // Programs can invent names without end; beyond the bound a name is just not shared.
        return Table.Interned.Count < MostInterned ? Table.Interned.GetOrAdd(name, new PyStr(name)) : new PyStr(name);
    }

    /// <summary>In a type of its own, so that it is there before the constants of the other part of this class.</summary>
    private static class Table
    {
        public static readonly ConcurrentDictionary<string, PyStr> Interned = new();
    }
}
