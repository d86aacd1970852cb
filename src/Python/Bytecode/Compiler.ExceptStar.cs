using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// `except*`: each clause takes its part of the exception group; what clauses raise and what none takes is raised
// together at the end.
public sealed partial class Compiler
{
    private void CompileTryExceptStar(Try attempt)
    {
        var end = new Label();
        var region = new ProtectedRegion(new Label(), _unit.Top);
        PushBlock(new TryBlock { Region = region }, attempt.Span);
        CompileBody(attempt.Body);
        PopBlock();
        CompileBody(attempt.OrElse);
        Code.EmitJump(Opcode.Jump, 0, 0, end, attempt.Span);
        BindHandler(region);

        var span = attempt.Handlers[0].Span;
        var exception = _unit.Push();
        var handledBefore = _unit.Push();
        Emit(Opcode.EnterHandler, handledBefore, exception, 0, span);
        var matching = new ProtectedRegion(new Label(), exception);
        Code.Open(matching);
        // The window of PrepareReraise: the exception and the list.
        var original = _unit.Push(2);
        var errors = original + 1;
        var rest = _unit.Push();
        var raised = _unit.Push();
        EmitMove(original, exception, span);
        Emit(Opcode.BuildList, errors, errors, 0, span);
        EmitMove(rest, exception, span);
        foreach (var clause in attempt.Handlers)
            CompileStarClause(clause, rest, raised, errors, matching);
        span = attempt.Handlers[^1].Span;
        Emit(Opcode.ListAppend, errors, rest, 0, span);
        EmitIntrinsic(Intrinsic.PrepareReraise, original, raised, span);
        Code.Close(matching);
        var done = new Label();
        Code.EmitJump(Opcode.JumpIfNone, raised, 0, done, span);
        EmitReraise(raised, handledBefore, null, span);
        Bind(done);
        Emit(Opcode.LeaveHandler, handledBefore, 0, 0, span);
        Code.EmitJump(Opcode.Jump, 0, 0, end, span);
        BindHandler(matching);
        EmitReraise(exception, handledBefore, null, span);
        _unit.PopTo(exception);
        Bind(end);
    }

    private void CompileStarClause(ExceptHandler clause, int rest, int raised, int errors, ProtectedRegion matching)
    {
        var next = new Label();
        EmitLine(clause.Span.Line);
        var window = _unit.Push(2);
        EmitMove(window, rest, clause.Span);
        ComputeTo(clause.Type!, window + 1);
        EmitIntrinsic(Intrinsic.MatchGroup, window, window, clause.Type!.Span);
        Emit(Opcode.UnpackSequence, window, window, 2, clause.Type.Span);
        EmitMove(rest, window + 1, clause.Span);
        Code.EmitJump(Opcode.JumpIfNone, window, 0, next, clause.Type.Span);
        if (clause.Name is not null)
        {
            CheckNotDebug(clause.Name, clause.Span);
            StoreName(clause.Name, window, clause.Span);
        }

        _unit.PopTo(window);
        Code.Suspend(matching);
        var region = new ProtectedRegion(new Label(), raised);
        PushBlock(new GroupHandlerBlock { Region = region }, clause.Span);
        CompileBody(clause.Body);
        PopBlock();
        if (clause.Name is not null)
            ClearName(clause.Name, clause.Span);
        Code.EmitJump(Opcode.Jump, 0, 0, next, clause.Span);
        BindHandler(region);
        if (clause.Name is not null && Code.IsReachable)
            ClearName(clause.Name, clause.Span);
        Emit(Opcode.ListAppend, errors, raised, 0, clause.Span);
        Code.Resume(matching);
        Bind(next);
    }

    /// <summary>No statement gets out of an except* clause, but for raising.</summary>
    private void CheckLeavesNoGroupHandler(int downTo, SourceSpan span)
    {
        for (var i = _unit.Blocks.Count - 1; i >= downTo; i--)
        {
            if (_unit.Blocks[i] is GroupHandlerBlock)
                throw Error(span, "'break', 'continue' and 'return' cannot appear in an except* block");
        }
    }
}
