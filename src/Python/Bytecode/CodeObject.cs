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

    /// <summary>Registers in all: named locals, then temporaries.</summary>
    public required int RegisterCount { get; init; }

    // ---- Code ----
    public required Instruction[] Instructions { get; init; }
    public required Value[] Constants { get; init; }
    public required PyStr[] Names { get; init; }
    public required ExceptionEntry[] Handlers { get; init; }

    /// <summary>Where each instruction stands in the source.</summary>
    public required SourceSpan[] Positions { get; init; }

    public required InlineCache[] Caches { get; init; }

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

    /// <summary>The numbers of its names in its run's trace.</summary>
    internal Vm.CodeTexts TraceTexts => field ??= new(this);

    public override PyType Type => Types.Code;
}
