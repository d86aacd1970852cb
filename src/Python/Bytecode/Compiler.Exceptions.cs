using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// `try`, and the ways out of blocks. While an exception is handled, two registers on top of the stack hold it and what
// was handled before; every way out of the handler puts the latter back.
public sealed partial class Compiler
{
    private void CompileTry(Try attempt)
    {
        if (attempt.Finally.Count > 0)
            CompileTryFinally(attempt);
        else
            CompileTryHandlers(attempt);
    }

    private void CompileTryHandlers(Try attempt)
    {
        if (attempt.IsStar)
            CompileTryExceptStar(attempt);
        else
            CompileTryExcept(attempt);
    }

    private void CompileTryExcept(Try attempt)
    {
        var end = new Label();
        var region = new ProtectedRegion(new Label(), _unit.Top);
        PushBlock(new TryBlock { Region = region }, attempt.Span);
        CompileBody(attempt.Body);
        PopBlock();
        CompileBody(attempt.OrElse);
        Code.EmitJump(Opcode.Jump, 0, 0, end, attempt.Span);
        BindHandler(region);
        CompileHandlers(attempt, end);
        Bind(end);
    }

    private void BindHandler(ProtectedRegion region)
    {
        Code.BindHandler(region);
        _tracedLine = 0;
    }

    private void CompileHandlers(Try attempt, Label end)
    {
        var exception = _unit.Push();
        var handledBefore = _unit.Push();
        Emit(Opcode.EnterHandler, handledBefore, exception, 0, attempt.Handlers[0].Span);
        var matching = new ProtectedRegion(new Label(), exception);
        Code.Open(matching);
        for (var i = 0; i < attempt.Handlers.Count; i++)
        {
            var clause = attempt.Handlers[i];
            if (clause.Type is null && i < attempt.Handlers.Count - 1)
                throw Error(clause.Span, "default 'except:' must be last");
            var next = new Label();
            EmitLine(clause.Span.Line);
            if (clause.Type is not null)
            {
                Code.EmitJump(Opcode.JumpIfNoMatch, exception, Compute(clause.Type), next, clause.Span);
                _unit.PopTo(handledBefore + 1);
            }

            if (clause.Name is not null)
            {
                CheckNotDebug(clause.Name, clause.Span);
                StoreName(clause.Name, exception, clause.Span);
            }

            CompileClause(clause, handledBefore, exception, matching, end);
            Bind(next);
        }

        Code.Close(matching);
        EmitReraise(exception, handledBefore, null, attempt.Handlers[^1].Span);
        BindHandler(matching);
        EmitReraise(exception, handledBefore, null, attempt.Handlers[^1].Span);
        _unit.PopTo(exception);
    }

    /// <summary>The body of an except clause, whose name is unbound on every way out of it.</summary>
    private void CompileClause(ExceptHandler clause, int handledBefore, int exception, ProtectedRegion matching, Label end)
    {
        Code.Suspend(matching);
        var region = new ProtectedRegion(new Label(), exception);
        PushBlock(new HandlerBlock(handledBefore, clause, clause.Span) { Region = region }, clause.Span);
        CompileBody(clause.Body);
        PopBlock();
        Emit(Opcode.LeaveHandler, handledBefore, 0, 0, clause.Span);
        if (clause.Name is not null)
            ClearName(clause.Name, clause.Span);
        Code.EmitJump(Opcode.Jump, 0, 0, end, clause.Span);
        BindHandler(region);
        EmitReraise(exception, handledBefore, clause.Name, clause.Span);
        Code.Resume(matching);
    }

    private void EmitReraise(int exception, int handledBefore, string? name, SourceSpan span)
    {
        if (!Code.IsReachable)
            return;
        Emit(Opcode.LeaveHandler, handledBefore, 0, 0, span);
        if (name is not null)
            ClearName(name, span);
        Emit(Opcode.Reraise, exception, 0, 0, span);
        Code.EndPath();
    }

    private void CompileTryFinally(Try attempt)
    {
        var end = new Label();
        var region = new ProtectedRegion(new Label(), _unit.Top);
        PushBlock(new FinallyBlock(attempt.Finally) { Region = region }, attempt.Span);
        if (attempt.Handlers.Count > 0)
            CompileTryHandlers(attempt);
        else
            CompileBody(attempt.Body);
        PopBlock();
        CompileBody(attempt.Finally);
        Code.EmitJump(Opcode.Jump, 0, 0, end, attempt.Span);

        BindHandler(region);
        var span = attempt.Finally[0].Span;
        var exception = _unit.Push();
        var handledBefore = _unit.Push();
        Emit(Opcode.EnterHandler, handledBefore, exception, 0, span);
        var cleanup = new ProtectedRegion(new Label(), exception);
        PushBlock(new HandlerBlock(handledBefore, null, span) { Region = cleanup }, attempt.Span);
        CompileBody(attempt.Finally);
        PopBlock();
        EmitReraise(exception, handledBefore, null, span);
        BindHandler(cleanup);
        EmitReraise(exception, handledBefore, null, span);
        _unit.PopTo(exception);
        Bind(end);
    }

    private void CompileReturn(Return result)
    {
        if (!_unit.Scope.IsFunctionLike)
            throw Error(result.Span, "'return' outside function");
        if (result.Value is not null && _unit.Scope is { IsCoroutine: true, IsGenerator: true })
            throw Error(result.Span, "'return' with value in async generator");
        CheckLeavesNoGroupHandler(0, result.Value is not null && _constants.TryFold(result.Value, out _) ? result.Value.Span : result.Span);
        var register = -1;
        if (result.Value is not null && !_constants.TryFold(result.Value, out _))
        {
            // What lies on the way out may change a variable, but no longer the result.
            var isDirect = !_unit.Blocks.Any(block => block is FinallyBlock or WithBlock or HandlerBlock);
            register = isDirect ? Compute(result.Value) : ComputeNew(result.Value);
        }

        var left = Unwind(0);
        if (register < 0)
        {
            register = _unit.Push();
            if (result.Value is null)
                LoadConstantTo(Objects.Value.None, register, result.Span);
            else
                ComputeTo(result.Value, register);
        }

        EmitReturn(register, result.Span);
        Rewind(left);
    }

    /// <summary>Emits what has to be done to leave blocks, the innermost first; they are left until <see cref="Rewind"/>.</summary>
    private List<Block> Unwind(int downTo)
    {
        var blocks = _unit.Blocks;
        var left = blocks.GetRange(downTo, blocks.Count - downTo);
        for (var i = blocks.Count - 1; i >= downTo; i--)
        {
            var block = blocks[i];
            if (block.Region is { } region)
                Code.Suspend(region);
            blocks.RemoveAt(i);
            EmitWayOut(block);
        }

        return left;
    }

    /// <summary>Back to where the blocks were left: the statements that follow are still within them.</summary>
    private void Rewind(List<Block> left)
    {
        foreach (var block in left)
        {
            _unit.Blocks.Add(block);
            if (block.Region is { } region)
                Code.Resume(region);
        }
    }

    private void EmitWayOut(Block block)
    {
        switch (block)
        {
            case FinallyBlock last:
                CompileBody(last.Body);
                break;
            case WithBlock with:
                EmitLine(with.Span.Line);
                EmitExit(with);
                break;
            case HandlerBlock handler:
                Emit(Opcode.LeaveHandler, handler.HandledBefore, 0, 0, handler.Span);
                if (handler.Clause is { Name: { } name })
                    ClearName(name, handler.Span);
                break;
        }
    }
}
