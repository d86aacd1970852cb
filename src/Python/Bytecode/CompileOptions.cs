using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

/// <summary>How a program is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>Adds the instructions that tell the trace of lines and variables. Nothing else changes.</summary>
    public bool Instrumented { get; init; }

    /// <summary>The program's variables live in a namespace apart from its globals, as exec() with two dicts has it.</summary>
    public bool HasNamespace { get; init; }

    /// <summary>The values of expression statements are shown, as the interactive interpreter does (compile's mode "single").</summary>
    public bool Displays { get; init; }

    /// <summary>Takes what the compiler warns of, in CPython's order; null: nobody is told.</summary>
    public ICollection<SyntaxWarning>? Warnings { get; init; }

    /// <summary>
    /// The most instructions a program may compile to. `finally` blocks are repeated for each way out of them, so code can
    /// grow exponentially with their nesting.
    /// </summary>
    public int MaxInstructions { get; init; } = 1_000_000;
}
