using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>
/// The numbers that the trace's table has given to texts which come again and again. A number is asked for where the text is first
/// used, so that remembering it does not change the table.
/// </summary>
internal sealed class TraceTexts(Tracer tracer)
{
    private const int Places = 256;

    // Longer ones are cut in the trace, and would be kept alive by being remembered.
    private const int MostChars = 40;

    private readonly Known[] _values = new Known[Places];

    /// <summary>The number of a value's short repr. Values that can't change are remembered.</summary>
    public int Of(in Value value)
    {
        if (!IsConstant(value))
            return tracer.Intern(ShortRepr.Of(value));
        ref var known = ref _values[PlaceOf(value)];
        if (known.Text == 0 || !known.Value.Is(value))
            known = new Known { Value = value, Text = tracer.Intern(ShortRepr.Of(value)) };
        return known.Text;
    }

    private static bool IsConstant(in Value value) =>
        value.IsInt || value.IsFloat || value.Ref is PyNone or PyBool || value.Ref is PyStr text && text.Head(MostChars + 1).Length <= MostChars;

    private static int PlaceOf(in Value value)
    {
        var bits = (ulong)(value.Ref is PyStr text ? text.Hash : value.IsTrue ? 1 : value.Bits);
        return (int)((bits * 0x9e3779b97f4a7c15) >> 56);
    }

    private struct Known
    {
        public Value Value;
        public int Text;
    }
}

/// <summary>The numbers of the texts of a code object in the trace of its run; 0 where one has not been asked for.</summary>
internal sealed class CodeTexts(CodeObject code)
{
    private readonly int[] _locals = new int[code.LocalNames.Length];
    private readonly int[] _names = new int[code.Names.Length];
    private readonly int[] _cells = new int[code.CellNames.Length];
    private int _file, _qualName;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int File(Tracer tracer) => _file != 0 ? _file : _file = tracer.Intern(code.Source.FileName);

    public int QualName(Tracer tracer) => _qualName != 0 ? _qualName : _qualName = tracer.Intern(code.QualName);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Local(Tracer tracer, int index) => Of(tracer, code.LocalNames, _locals, index);

    public int Name(Tracer tracer, int index) => Of(tracer, code.Names, _names, index);

    public int Cell(Tracer tracer, int index) => Of(tracer, code.CellNames, _cells, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Of(Tracer tracer, PyStr[] texts, int[] numbers, int index)
    {
        var number = numbers[index];
        return number != 0 ? number : Ask(tracer, texts, numbers, index);
    }

    private static int Ask(Tracer tracer, PyStr[] texts, int[] numbers, int index) => numbers[index] = tracer.Intern(texts[index].Text);
}
