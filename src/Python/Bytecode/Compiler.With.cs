using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// `with` (https://docs.python.org/3.13/reference/compound_stmts.html#the-with-statement).
public sealed partial class Compiler
{
    private void CompileWith(With with)
    {
        if (with.IsAsync && !IsAsync(_unit.Scope))
            throw Error(with.Span, "'async with' outside async function");
        CompileWithItem(with, 0);
    }

    /// <summary>An item is a `with` of its own around the next ones.</summary>
    private void CompileWithItem(With with, int index)
    {
        if (index == with.Items.Count)
        {
            CompileBody(with.Body);
            return;
        }

        var item = with.Items[index];
        var span = item.Context.Span;
        var end = new Label();
        var exit = _unit.Push();
        var entered = _unit.Push();
        Emit(Opcode.LoadContext, exit, Compute(item.Context), with.IsAsync ? 1 : 0, span);
        _unit.PopTo(entered + 1);
        Emit(Opcode.Call, entered, 0, entered, span);
        if (with.IsAsync)
            Emit(Opcode.Await, entered, entered, 1, span);

        var block = new WithBlock(exit, with.IsAsync, span) { Region = new ProtectedRegion(new Label(), exit + 1) };
        PushBlock(block, with.Span);
        if (item.Target is not null)
            Store(item.Target, entered);
        _unit.PopTo(entered);
        CompileWithItem(with, index + 1);
        PopBlock();
        EmitLine(span.Line);
        EmitExit(block);
        Code.EmitJump(Opcode.Jump, 0, 0, end, span);

        BindHandler(block.Region);
        EmitLine(span.Line);
        HandleInExit(block, span);
        Bind(end);
        _unit.PopTo(exit);
    }

    /// <summary>Leaves a `with` without an exception.</summary>
    private void EmitExit(WithBlock block)
    {
        var function = _unit.Push();
        EmitMove(function, block.Exit, block.Span);
        for (var i = 0; i < 3; i++)
            LoadConstant(Value.None, block.Span);
        Emit(Opcode.Call, function, 3, function, block.Span);
        if (block.IsAsync)
            Emit(Opcode.Await, function, function, 2, block.Span);
        _unit.PopTo(function);
    }

    /// <summary>`__exit__` gets the exception, and its answer decides whether it is raised on.</summary>
    private void HandleInExit(WithBlock block, SourceSpan span)
    {
        var suppressed = new Label();
        var exception = _unit.Push();
        var handledBefore = _unit.Push();
        Emit(Opcode.EnterHandler, handledBefore, exception, 0, span);
        var cleanup = new ProtectedRegion(new Label(), exception);
        Code.Open(cleanup);
        Emit(Opcode.CallExit, block.Exit, exception, 0, span);
        if (block.IsAsync)
            Emit(Opcode.Await, block.Exit, block.Exit, 2, span);
        Code.EmitJump(Opcode.JumpIfTrue, block.Exit, 0, suppressed, span);
        Code.Close(cleanup);
        EmitReraise(exception, handledBefore, null, span);
        BindHandler(cleanup);
        EmitReraise(exception, handledBefore, null, span);
        Bind(suppressed);
        Emit(Opcode.LeaveHandler, handledBefore, 0, 0, span);
        _unit.PopTo(exception);
    }
}
