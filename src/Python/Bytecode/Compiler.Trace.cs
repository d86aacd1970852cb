using Playground.Python.Binding;
using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

// Instructions that only tell the trace, in instrumented code.
public sealed partial class Compiler
{
    /// <summary>The line that was told last on every way here; 0 when that is not known.</summary>
    private int _tracedLine;

    /// <summary>
    /// Tells that a line begins, as CPython's line events do: once for several statements on one line. Between those is a moment to look
    /// for what the one before has dropped.
    /// </summary>
    private void EmitLine(int line)
    {
        if (!_options.Instrumented)
            return;
        EmitWide(Opcode.Line, _unit.Top, line == _tracedLine ? 0 : line, new(line, 0, line, 0));
        _tracedLine = line;
    }

    /// <summary>Tells that a line begins again, though it was the last one.</summary>
    private void EmitLineAgain(int line)
    {
        _tracedLine = 0;
        EmitLine(line);
    }

    /// <summary>
    /// What the last statement dropped is lost before the code ends: a moment to look, without a line. Nothing is dropped by a
    /// statement that is no expression.
    /// </summary>
    private void EmitLook(IReadOnlyList<Statement> body)
    {
        if (_options.Instrumented && Code.IsReachable && body.Count > 0 && DropsAtEnd(body[^1]))
            EmitWide(Opcode.Line, _unit.Top, 0, body[^1].Span);
    }

    private static bool DropsAtEnd(Statement last) => last switch
    {
        ExpressionStatement { Value: Call or Await } => true,
        If or Try => true,
        _ => false,
    };

    private void Bind(Label label)
    {
        Code.Bind(label);
        _tracedLine = 0;
    }

    private void EmitLocal(int register)
    {
        if (_options.Instrumented)
            Emit(Opcode.Local, register, 0, 0, default);
    }

    private void EmitLocalCell(int cell)
    {
        if (_options.Instrumented)
            Emit(Opcode.LocalCell, 0, cell, 0, default);
    }

    private void EmitLocalName(string name, int register)
    {
        if (_options.Instrumented)
            Emit(Opcode.LocalName, register, _unit.NameIndex(name), 0, default);
    }

    /// <summary>Tells the values of the parameters at the beginning of a function.</summary>
    private void EmitParameters(Scope scope)
    {
        if (!_options.Instrumented)
            return;
        foreach (var name in scope.Parameters)
        {
            var variable = scope.Find(name)!.Variable!;
            if (name == SymbolTableBuilder.OutermostIterator)
                continue;
            if (variable.IsCaptured)
                EmitLocalCell(_unit.CellOf(variable));
            else
                EmitLocal(_unit.RegisterOf(variable));
        }
    }
}
