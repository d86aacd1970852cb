using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// `for` and `while`, and leaving them.
public sealed partial class Compiler
{
    /// <summary>CPython's CO_MAXBLOCKS.</summary>
    private const int MaxBlocks = 21;

    private void PushBlock(Block block, SourceSpan span)
    {
        if (_unit.Blocks.Count >= MaxBlocks)
            throw Error(span, "too many statically nested blocks");
        _unit.Blocks.Add(block);
        if (block.Region is { } region)
            Code.Open(region);
    }

    private void PopBlock()
    {
        var block = _unit.Blocks[^1];
        if (block.Region is { } region)
            Code.Close(region);
        _unit.Blocks.RemoveAt(_unit.Blocks.Count - 1);
    }

    /// <summary>The test stands at the beginning and again at the end, so that an iteration costs one jump.</summary>
    private void CompileWhile(While loop)
    {
        var (body, next, otherwise, end) = (new Label(), new Label(), new Label(), new Label());
        JumpIf(loop.Test, false, otherwise);
        var line = _tracedLine;
        Code.BindLoop(body);
        _tracedLine = line;
        PushBlock(new LoopBlock(end, next, 0), loop.Span);
        CompileBody(loop.Body);
        PopBlock();
        Bind(next);
        EmitLineAgain(loop.Span.Line);
        JumpIf(loop.Test, true, body);
        Bind(otherwise);
        CompileBody(loop.OrElse);
        Bind(end);
    }

    private void CompileFor(For loop)
    {
        if (loop.IsAsync && !IsAsync(_unit.Scope))
            throw Error(loop.Span, "'async for' outside async function");
        var (next, otherwise, end) = (new Label(), new Label(), new Label());
        var iterator = _unit.Push();
        var iterable = Compute(loop.Iter);
        Emit(loop.IsAsync ? Opcode.GetAsyncIter : Opcode.GetIter, iterator, iterable, 0, loop.Iter.Span);
        _unit.PopTo(iterator + 1);
        var region = EmitNext(loop.Target, iterator, loop.IsAsync, next, otherwise, loop.Iter.Span);
        PushBlock(new LoopBlock(end, next, loop.Span.Line), loop.Span);
        CompileBody(loop.Body);
        PopBlock();
        EmitLineAgain(loop.Span.Line);
        Code.EmitJump(Opcode.Jump, 0, 0, next, loop.Iter.Span);
        EndNext(region, otherwise, loop.Iter.Span);
        Bind(otherwise);
        _unit.PopTo(iterator);
        CompileBody(loop.OrElse);
        Bind(end);
    }

    /// <summary>The head of a loop: binds <paramref name="next"/>, takes an item and assigns it.</summary>
    /// <returns>For an asynchronous loop, what is protected while the item is awaited; see <see cref="EndNext"/>.</returns>
    private ProtectedRegion? EmitNext(Expression target, int iterator, bool isAsync, Label next, Label exhausted, SourceSpan span)
    {
        var mark = _unit.Top;
        var line = _tracedLine;
        Code.BindLoop(next);
        _tracedLine = line;
        ProtectedRegion? region = null;
        if (isAsync)
        {
            var item = _unit.Push();
            region = new ProtectedRegion(new Label(), item);
            Code.Open(region);
            Emit(Opcode.GetAsyncNext, item, iterator, 0, span);
            Emit(Opcode.Await, item, item, 3, span);
            Code.Close(region);
            Store(target, item);
        }
        else if (target is Name name && RegisterOf(name.Id) is >= 0 and var register)
        {
            CheckNotDebug(name.Id, name.Span);
            Code.EmitJump(Opcode.ForIter, register, iterator, exhausted, span);
            MarkAssigned(register);
        }
        else
        {
            var item = _unit.Push();
            Code.EmitJump(Opcode.ForIter, item, iterator, exhausted, span);
            Store(target, item);
        }

        _unit.PopTo(mark);
        return region;
    }

    /// <summary>The end of an asynchronous loop is an exception.</summary>
    private void EndNext(ProtectedRegion? region, Label exhausted, SourceSpan span)
    {
        if (region is null)
            return;
        Code.BindHandler(region);
        Code.EmitJump(Opcode.EndAsyncFor, region.Register, 0, exhausted, span);
        Code.EndPath();
    }

    private void CompileBreak(SourceSpan span)
    {
        var (loop, index) = FindLoop();
        CheckLeavesNoGroupHandler(index + 1, span);
        if (loop is null)
            throw Error(span, "'break' outside loop");
        var left = Unwind(index + 1);
        Code.EmitJump(Opcode.Jump, 0, 0, loop.Break, span);
        Rewind(left);
    }

    private void CompileContinue(SourceSpan span)
    {
        var (loop, index) = FindLoop();
        CheckLeavesNoGroupHandler(index + 1, span);
        if (loop is null)
            throw Error(span, "'continue' not properly in loop");
        var left = Unwind(index + 1);
        if (loop.HeaderLine > 0)
            EmitLineAgain(loop.HeaderLine);
        Code.EmitJump(Opcode.Jump, 0, 0, loop.Continue, span);
        Rewind(left);
    }

    private (LoopBlock? Loop, int Index) FindLoop()
    {
        for (var i = _unit.Blocks.Count - 1; i >= 0; i--)
        {
            if (_unit.Blocks[i] is LoopBlock loop)
                return (loop, i);
        }

        return (null, -1);
    }
}
