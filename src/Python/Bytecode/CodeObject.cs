using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Python.Objects;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

[Flags]
public enum CodeFlags
{
    None = 0,
    VarArgs = 4,
    VarKeywords = 8,
    Generator = 0x20,
    Coroutine = 0x80,
    IterableCoroutine = 0x100,
    AsyncGenerator = 0x200,

    /// <summary>A class body or a module: variables live in a namespace dict.</summary>
    Namespace = 0x10000,
}

/// <summary>
/// Where control goes when an instruction in [Start, End) raises: to Target, with the exception in Register.
/// Inner regions stand before outer ones.
/// </summary>
public readonly record struct ExceptionEntry(int Start, int End, int Target, int Register);

/// <summary>The compiled form of a module, class body, function or comprehension. It belongs to one run (it holds inline caches).</summary>
public sealed class CodeObject : PyObject
{
    private static readonly Instruction[] NotPrepared = Pinned([new(Opcode.Prepare, 0, 0, 0)]);

    private Instruction[] _instructions = null!;
    private Value[] _constants = null!;
    private InlineCache[] _caches = null!;
    private CodeObject? _shared;

    public required string Name { get; init; }
    public required string QualName { get; init; }
    public required SourceText Source { get; init; }
    /// <summary>co_firstlineno: of the first decorator, where there is one.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Line of the `def` itself.</summary>
    public required int DefinitionLine { get; init; }
    public CodeFlags Flags { get; set; }

    // ---- Parameters ----
    public int PosOnlyCount { get; init; }

    /// <summary>Positional parameters, positional-only ones included.</summary>
    public int ArgCount { get; init; }

    public int KwOnlyCount { get; init; }

    /// <summary>Names of the first registers: parameters (positional, keyword-only, *args, **kwargs), then the other locals.</summary>
    public required PyStr[] LocalNames { get; init; }

    /// <summary>Those of them that only a comprehension has: they have no value outside of it, however it was left.</summary>
    public int[] ComprehensionLocals { get; init; } = [];

    /// <summary>Registers in all: named locals, then temporaries.</summary>
    public required int RegisterCount { get; init; }

    // ---- Code ----
    public required Instruction[] Instructions
    {
        get => _instructions;
        init => _instructions = Pinned(value);
    }

    /// <summary>The first instruction; valid while the code object is alive, since the collector does not move it.</summary>
    internal unsafe Instruction* Start => (Instruction*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_instructions));

    public required Value[] Constants
    {
        get => _constants;
        init => _constants = value;
    }

    public required PyStr[] Names { get; init; }
    public required ExceptionEntry[] Handlers { get; init; }

    /// <summary>Where each instruction stands in the source.</summary>
    public required SourceSpan[] Positions { get; init; }

    /// <summary>Instead of an instruction's index: before the first, as the frame of a generator that has not begun stands.</summary>
    public const int BeforeFirst = -1;

    /// <summary>Where an instruction stands in the source; <see cref="BeforeFirst"/> is on the first line, in no column (-1).</summary>
    public SourceSpan PositionOf(int pc) => pc == BeforeFirst ? new SourceSpan(FirstLine, -1, FirstLine, -1) : Positions[pc];

    public required InlineCache[] Caches
    {
        get => _caches;
        init => _caches = value;
    }

    /// <summary>Names of cells: own ones first, then free ones, which come with the function.</summary>
    public required PyStr[] CellNames { get; init; }

    public int OwnCellCount { get; init; }

    /// <summary>For each free cell, the index of the cell in the enclosing code.</summary>
    public required int[] FreeCellSources { get; init; }

    public string? Docstring { get; init; }

    /// <summary>A call with exactly ArgCount positional arguments fills the first registers and needs nothing else.</summary>
    public bool IsSimple { get; init; }

    public bool IsResumable => (Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;

    /// <summary>How many parameters have a register of their own.</summary>
    public int ParameterCount =>
        ArgCount + KwOnlyCount + ((Flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);

    /// <summary>How a call of it may be done without making its coroutine; null for nearly everything.</summary>
    internal Vm.InPlaceCall? InPlace { get; set; }

    /// <summary>The numbers of its names in its run's trace.</summary>
    internal Vm.CodeTexts TraceTexts => _traceTexts ?? MakeTraceTexts();

    private Vm.CodeTexts? _traceTexts;

    private static Instruction[] Pinned(Instruction[] instructions)
    {
#pragma warning disable RS0030 // where an array lies shows in no run
        var pinned = GC.AllocateUninitializedArray<Instruction>(instructions.Length, pinned: true);
#pragma warning restore RS0030
        instructions.CopyTo(pinned, 0);
        return pinned;
    }

    private Vm.CodeTexts MakeTraceTexts() => _traceTexts = new(this);

    public override PyType Type => Types.Code;

    /// <summary>
    /// The same code for one run: what never changes is shared with other runs, on other threads too; what a run remembers in
    /// code is its own. Most functions of a library are never called, so that waits for the first call (<see cref="Prepare"/>).
    /// Invariant: code that ForRun was called on is never executed itself.
    /// </summary>
    internal CodeObject ForRun()
    {
        var own = (CodeObject)MemberwiseClone();
        (own._shared, own._instructions) = (this, NotPrepared);
        return own;
    }

    /// <summary>`co_names`: the names that it looks up among globals, builtins and attributes, each once, in the order of its instructions.</summary>
    public PyStr[] UsedNames()
    {
        Prepare();
        var found = new List<PyStr>();
        foreach (var instruction in _instructions)
        {
            var shape = OperandShape.Of(instruction.Op);
            Add(shape.A, instruction.A);
            Add(shape.B, instruction.B);
            Add(shape.C, instruction.C);
        }

        return [.. found.Distinct()];

        void Add(OperandKind kind, int operand)
        {
            if (kind == OperandKind.Name)
                found.Add(Names[operand]);
            else if (kind == OperandKind.Cache)
                found.Add(_caches[operand].Name);
        }
    }

    /// <summary>Makes it ready to be executed.</summary>
    internal void Prepare()
    {
        if (_shared is null)
            return;
        _caches = Array.ConvertAll(_shared._caches, static cache => new InlineCache(cache.Name));
        _constants = Array.ConvertAll(_shared._constants, OwnConstant);
        _instructions = _shared._instructions;
        _shared = null;
    }

    // A tuple has an identity, which is a matter of one run.
    private static Value OwnConstant(Value constant) => constant.Ref switch
    {
        CodeObject code => code.ForRun(),
        PyTuple tuple => new PyTuple(Array.ConvertAll(tuple.Items, OwnConstant)),
        _ => constant,
    };
}
