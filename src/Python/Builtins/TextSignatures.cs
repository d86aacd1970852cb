using System.Collections.Frozen;
using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>
/// What `__text_signature__` says of builtins that take their arguments as they come, without a <see cref="Signature"/>:
/// the names and defaults are those that CPython documents.
/// </summary>
internal static class TextSignatures
{
    private const string Texts = """
        all any itertools.cycle itertools.pairwise: (iterable, /)
        bool: (object=False, /)
        breakpoint: (*args, **kws)
        classmethod staticmethod: (function, /)
        complex: (real=0, imag=0)
        copyright credits license: ()
        enumerate: (iterable, start=0)
        filter itertools.filterfalse itertools.starmap: (function, iterable, /)
        float: (x=0, /)
        frozenset list set tuple: (iterable=(), /)
        help: (*args, **kwds)
        input: (prompt='', /)
        len: (obj, /)
        map: (function, iterable, /, *iterables)
        memoryview: (object)
        open: (file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
        print: (*args, sep=' ', end='\n', file=None, flush=False)
        property: (fget=None, fset=None, fdel=None, doc=None)
        reversed: (sequence, /)
        sorted: (iterable, /, *, key=None, reverse=False)
        sum: (iterable, /, start=0)
        zip: (*iterables, strict=False)
        math.gcd math.lcm: (*integers)
        math.isclose: (a, b, *, rel_tol=1e-09, abs_tol=0.0)
        itertools.accumulate: (iterable, func=None, *, initial=None)
        itertools.batched: (iterable, n, *, strict=False)
        itertools.chain: (*iterables)
        itertools.combinations itertools.combinations_with_replacement: (iterable, r)
        itertools.compress: (data, selectors)
        itertools.count: (start=0, step=1)
        itertools.dropwhile itertools.takewhile: (predicate, iterable, /)
        itertools.groupby: (iterable, key=None)
        itertools.permutations: (iterable, r=None)
        itertools.product: (*iterables, repeat=1)
        itertools.zip_longest: (*iterables, fillvalue=None)
        operator.attrgetter: (attr, /, *attrs)
        operator.call: (obj, /, *args, **kwargs)
        operator.itemgetter: (item, /, *items)
        operator.methodcaller: (name, /, *args, **kwargs)
        int.from_bytes: ($type, /, bytes, byteorder='big', *, signed=False)
        float.fromhex bytes.fromhex bytearray.fromhex: ($type, string, /)
        str.center str.ljust str.rjust: ($self, width, fillchar=' ', /)
        str.format: ($self, /, *args, **kwargs)
        str.format_map: ($self, mapping, /)
        str.join list.extend: ($self, iterable, /)
        str.partition str.rpartition bytes.partition bytes.rpartition bytearray.partition bytearray.rpartition: ($self, sep, /)
        str.removeprefix bytes.removeprefix bytearray.removeprefix: ($self, prefix, /)
        str.removesuffix bytes.removesuffix bytearray.removesuffix: ($self, suffix, /)
        str.translate: ($self, table, /)
        bytes.center bytes.ljust bytes.rjust bytearray.center bytearray.ljust bytearray.rjust: ($self, width, fillchar=b' ', /)
        bytes.join bytearray.join: ($self, iterable_of_bytes, /)
        bytes.maketrans bytearray.maketrans: (frm, to, /)
        bytes.translate bytearray.translate: ($self, table, /, delete=b'')
        bytearray.append: ($self, item, /)
        bytearray.extend: ($self, iterable_of_ints, /)
        bytearray.insert: ($self, index, item, /)
        bytearray.remove list.count list.remove tuple.count: ($self, value, /)
        list.append set.add set.discard set.remove range.count range.index slice.indices property.deleter: ($self, object, /)
        property.getter property.setter: ($self, object, /)
        list.insert: ($self, index, object, /)
        list.sort: ($self, /, *, key=None, reverse=False)
        dict.fromkeys: ($type, iterable, value=None, /)
        set.difference set.difference_update set.intersection set.intersection_update set.union set.update: ($self, /, *others)
        frozenset.difference frozenset.intersection frozenset.union: ($self, /, *others)
        set.isdisjoint set.issubset set.issuperset set.symmetric_difference set.symmetric_difference_update: ($self, other, /)
        frozenset.isdisjoint frozenset.issubset frozenset.issuperset frozenset.symmetric_difference: ($self, other, /)
        int.__pow__ int.__rpow__ float.__pow__ float.__rpow__ complex.__pow__ complex.__rpow__: ($self, value, mod=None, /)
        """;

    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(static () => Texts
        .Split('\n')
        .Select(static line => line.Split(": ", 2))
        .SelectMany(static parts => parts[0].Split(' ').Select(name => (Name: name, Text: parts[1])))
        .ToFrozenDictionary(static entry => entry.Name, static entry => entry.Text));

    public static Value Of(PyBuiltin function, Value self)
    {
        // A class's method stands in its class, or is bound to it.
        var owner = function.Owner ?? (self.Ref as PyBoundBuiltin)?.Self.Ref as PyType;
        return Of(function.TextSignature, owner?.Module ?? function.Module, owner is null ? function.Name : $"{owner.QualName}.{function.Name}");
    }

    public static Value Of(PyType type) => Of(type.TextSignature, type.IsHeap ? "" : type.Module, type.QualName);

    private static Value Of(string? own, string module, string name)
        => (own ?? ByName.Value.GetValueOrDefault(module == "builtins" ? name : $"{module}.{name}")) is { } text ? Value.FromStr(text) : Value.None;
}
