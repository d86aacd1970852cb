using Playground.Python.Bytecode;
using Playground.Python.Modules.Arrays;
using Playground.Python.Modules.Collections;
using Playground.Python.Modules.Regex;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// What the objects that a program can still reach take, by the size model by which they were reserved. For an object that has no line of its
/// own here, it is what an object of many fields takes and so much for each reference that it holds.
/// </summary>
internal static class HeapMeasure
{
    /// <summary>Steps between two looks whether a measure is due: the same wherever a slice ends, so that a run stays the same run.</summary>
    public const long Interval = 16_384;

    /// <summary>Of a frame, beside its registers.</summary>
    public const int Frame = 120;

    /// <summary>Of a callback that a loop or a future has yet to call.</summary>
    public const int Handle = 160;

    private const int Object = 72;
    private const int Reference = 32;

    /// <param name="references">How many values it was found to hold, those that are objects counted twice.</param>
    public static long SizeOf(object obj, int references) => obj switch
    {
        PyStr text => 40 + text.OwnBytes,
        PyLong number => 32 + number.Number.GetByteCount(),
        PyFloatInstance => 56,
        PyBytes bytes => 44 + bytes.Count * 3L / 2,
        PyArray array => 80 + array.Span.Length * 3L / 2,
        PyList list => 56 + list.Capacity * 16L,
        PyTuple tuple => 40 + tuple.Count * 16L + OfAttributes(tuple),
        PyDict dict => dict.CopyBytes,
        PySet set => 216 + (set.Mask < 8 ? 0 : (set.Mask + 1) * PySet.SlotBytes),
        PyDeque deque => 120 + deque.Count * 24L,
        PyInstance instance => 56 + OfAttributes(instance),
        PyFunction function => 160 + function.Closure.Length * 16L + OfAttributes(function),
        PyCell => 40,
        PyMethod or PyBoundBuiltin => 56,
        PyGenerator generator => 160 + generator.Frame.Code.RegisterCount * 16L,
        PyException exception => 200 + OfAttributes(exception),
        PyTraceback => 80,
        PyPattern pattern => 400 + 100L * ((pattern.Source.Ref as PyStr)?.Text.Length ?? 0),
        // Reserved for good when they were made.
        PyType type => type.RootShape?.TreeBytes ?? 0,
        CodeObject => 0,
        PyHeapObject other => Object + references * Reference + OfAttributes(other),
        _ => Object + references * Reference,
    };

    private static long OfAttributes(PyHeapObject obj) => (obj.Slots?.Length ?? 0) * 16L;
}
