using Playground.Python.Binding;
using Playground.Python.Objects;

namespace Playground.Python.Bytecode;

/// <summary>
/// A code object in the making: where its variables live, its tables, and its temporaries, which are a strict stack
/// above the locals.
/// </summary>
internal sealed class CodeUnit
{
    private readonly Dictionary<Variable, int> _registers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Variable, int> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _names = [];
    private readonly List<PyStr> _nameTable = [];
    private readonly List<PyStr> _localNames = [];
    private readonly List<PyStr> _cellNames = [];
    private int _ownCells;

    public CodeUnit(Scope scope, CodeUnit? outer, string qualName)
    {
        Scope = scope;
        Outer = outer;
        QualName = qualName;
        foreach (var name in scope.Parameters)
            AddLocal(scope.Find(name)!.Variable!);
        AddVariables(scope);
        if (scope.ClassCell is { IsCaptured: true } classCell)
            AddCell(classCell);
        _ownCells = _cellNames.Count;
        // In the order that co_freevars and __closure__ have.
        scope.FreeVariables.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var variable in scope.FreeVariables)
            AddCell(variable);
        Top = MaxRegisters = _localNames.Count;
        var deletable = new RegisterSet(_localNames.Count);
        foreach (var (variable, register) in _registers)
        {
            if (variable.IsDeleted || !ReferenceEquals(variable.Owner, scope))
                deletable.Add(register);
        }

        Builder = new CodeBuilder { Deletable = deletable, Assigned = new RegisterSet(_localNames.Count) };
        for (var i = 0; i < scope.Parameters.Count; i++)
            Builder.Assigned.Add(i);
    }

    public Scope Scope { get; }

    public CodeUnit? Outer { get; }

    /// <summary>Where names were looked up when the unit was entered.</summary>
    public Scope? OuterScope { get; init; }

    /// <summary>The line that had been told to the trace there.</summary>
    public int OuterLine { get; init; }

    public string QualName { get; }

    public CodeBuilder Builder { get; }

    public ConstantPool Constants { get; } = new();

    public List<InlineCache> Caches { get; } = [];

    /// <summary>What is being run around the current statement, innermost last.</summary>
    public List<Block> Blocks { get; } = [];

    public int LocalCount => _localNames.Count;

    /// <summary>The next free temporary.</summary>
    public int Top { get; private set; }

    public int MaxRegisters { get; private set; }

    public PyStr[] LocalNames => [.. _localNames];

    public int[] ComprehensionLocals => [.. _registers.Where(local => !ReferenceEquals(local.Key.Owner, Scope)).Select(static local => local.Value)];

    public PyStr[] CellNames => [.. _cellNames];

    public PyStr[] Names => [.. _nameTable];

    public int OwnCellCount => _ownCells;

    /// <summary>For each free cell, where the enclosing unit has it.</summary>
    public int[] FreeCellSources => [.. Scope.FreeVariables.Select(variable => Outer!.CellOf(variable))];

    public bool IsLocal(int register) => register < LocalCount;

    /// <summary>A register of its own on top.</summary>
    public int Push(int count = 1)
    {
        var register = Top;
        Top += count;
        if (Top > MaxRegisters)
            MaxRegisters = Top;
        return register;
    }

    /// <summary>Frees all temporaries from this one on.</summary>
    public void PopTo(int register) => Top = register;

    /// <summary>The register of a variable that has one, else -1.</summary>
    public int RegisterOf(Variable variable) => variable.IsCaptured ? -1 : _registers[variable];

    public int ParameterRegisterOf(Variable variable) => _registers[variable];

    public int CellOf(Variable variable) => _cells[variable];

    public int NameIndex(string name)
    {
        if (_names.TryGetValue(name, out var index))
            return index;
        index = _nameTable.Count;
        _nameTable.Add(Objects.Names.Intern(name));
        _names.Add(name, index);
        return index;
    }

    /// <summary>Each access gets a cache of its own; in code with very many, those of one kind and name share one, so that an operand can number them all.</summary>
    public int AddCache(Opcode access, string name)
    {
        if (Caches.Count >= MostOwnCaches && _shared.TryGetValue((access, name), out var known))
            return known;
        _shared.TryAdd((access, name), Caches.Count);
        Caches.Add(new InlineCache(Objects.Names.Intern(name)));
        return Caches.Count - 1;
    }

    /// <summary>More names than an operand can number; such code is refused.</summary>
    public bool HasTooManyNames => Math.Max(Caches.Count, _nameTable.Count) > ushort.MaxValue + 1;

    private const int MostOwnCaches = 32_768;
    private readonly Dictionary<(Opcode Access, string Name), int> _shared = [];

    private void AddVariables(Scope scope)
    {
        foreach (var symbol in scope.Symbols)
        {
            if (symbol is not { Resolution: Resolution.Local, Variable: { } variable })
                continue;
            if (variable.IsCaptured)
                AddCell(variable);
            else if (!variable.IsParameter)
                AddLocal(variable);
        }

        foreach (var child in scope.Children)
        {
            if (child.IsInlined)
                AddVariables(child);
        }
    }

    private void AddLocal(Variable variable)
    {
        _registers.Add(variable, _localNames.Count);
        _localNames.Add(Objects.Names.Intern(variable.Name));
    }

    private void AddCell(Variable variable)
    {
        _cells.Add(variable, _cellNames.Count);
        _cellNames.Add(Objects.Names.Intern(variable.Name));
    }
}
