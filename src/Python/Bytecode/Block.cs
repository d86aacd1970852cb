using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

/// <summary>Something around the current statement that `break`, `continue` and `return` get out of.</summary>
internal abstract class Block
{
    /// <summary>What is protected while the block's statements run; null when nothing is.</summary>
    public ProtectedRegion? Region { get; init; }
}

internal sealed class LoopBlock(Label end, Label next, int line) : Block
{
    public Label Break { get; } = end;

    public Label Continue { get; } = next;

    /// <summary>Line of a loop whose header runs again when it is continued; 0 when the code at the label sees to that.</summary>
    public int HeaderLine { get; } = line;
}

/// <summary>The statements of a `try` with except clauses.</summary>
internal sealed class TryBlock : Block;

/// <summary>Statements that a `finally` belongs to.</summary>
internal sealed class FinallyBlock(IReadOnlyList<Statement> body) : Block
{
    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary>Code that handles an exception: a register keeps what was handled before.</summary>
internal sealed class HandlerBlock(int handledBefore, ExceptHandler? clause, SourceSpan span) : Block
{
    public int HandledBefore { get; } = handledBefore;

    /// <summary>The except clause, whose name is unbound at its end.</summary>
    public ExceptHandler? Clause { get; } = clause;

    public SourceSpan Span { get; } = span;
}

/// <summary>The statements of an except* clause.</summary>
internal sealed class GroupHandlerBlock : Block;

internal sealed class WithBlock(int exit, bool isAsync, SourceSpan span) : Block
{
    /// <summary>Register of the bound `__exit__`.</summary>
    public int Exit { get; } = exit;

    public bool IsAsync { get; } = isAsync;

    public SourceSpan Span { get; } = span;
}
