using System.Globalization;
using Playground.Python.Builtins;
using Playground.Python.Objects;

namespace Playground.Python.Vm.Inspection;

/// <summary>
/// What can be seen in a value: items of a container, attributes of an instance. Only builtin containers are gone through, and
/// only as they lie in memory: none of the program's code runs.
/// </summary>
internal static class Children
{
    public static int Count(in Value value) => value.Ref switch
    {
        PyList list => list.Count,
        PyTuple tuple => tuple.Count,
        PyDict dict => dict.Count,
        PySet set => set.Count,
        PyException exception => exception.Args.Count,
        PyModule or PyType or PyFunction or PyBuiltin or PyStr or IDescribed => 0,
        PyHeapObject { Shape: { IsDictionary: true } } heap => Attributes.DictOf(heap).Count,
        PyHeapObject { Shape: { } shape } => shape.Names.Length,
        _ => 0,
    };

    /// <summary>The children in their order, from a position on.</summary>
    public static IEnumerable<(string Name, Value Value)> Of(Value value, int start) => value.Ref switch
    {
        PyList list => Items(list.ToArray(), start),
        PyTuple tuple => Items(tuple.Items, start),
        PyDict dict => Entries(dict).Skip(start),
        PySet set => Members(set).Skip(start),
        PyException exception => Items(exception.Args.Items, start),
        PyModule or PyType or PyFunction or PyBuiltin or PyStr or IDescribed => [],
        PyHeapObject { Shape: { IsDictionary: true } } heap => Entries(Attributes.DictOf(heap)).Skip(start),
        PyHeapObject { Shape: { } shape, Slots: { } slots } => shape.Names.Select((name, at) => (name.Text, slots[at])).Skip(start),
        _ => [],
    };

    private static IEnumerable<(string Name, Value Value)> Items(Value[] items, int start)
    {
        for (var at = start; at < items.Length; at++)
            yield return (at.ToString(CultureInfo.InvariantCulture), items[at]);
    }

    private static IEnumerable<(string Name, Value Value)> Entries(PyDict dict)
    {
        for (var position = -1; dict.MoveNext(ref position);)
        {
            var entry = dict.EntryAt(position);
            yield return (entry.Key.AsText ?? ShortRepr.Of(entry.Key), entry.Value);
        }
    }

    private static IEnumerable<(string Name, Value Value)> Members(PySet set)
    {
        var at = 0;
        for (var slot = -1; set.MoveNext(ref slot); at++)
            yield return (at.ToString(CultureInfo.InvariantCulture), set.SlotAt(slot).Key);
    }
}
