using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Chains such as a + b + c or a.b(c)[d]: the parser builds them in a loop, of any length, so they are compiled in one.
public sealed partial class Compiler
{
    private static bool IsLink(Expression expression) => expression is BinOp or Call or AttributeAccess or Subscript;

    private static Expression LeftOf(Expression link) => link switch
    {
        BinOp operation => operation.Left,
        Call call => call.Function,
        AttributeAccess attribute => attribute.Value,
        Subscript subscript => subscript.Value,
        _ => throw new InvalidOperationException($"{link.GetType().Name} is no link"),
    };

    private void ComputeChain(Expression expression, int target)
    {
        var links = new Stack<Expression>();
        for (; IsLink(expression); expression = LeftOf(expression))
            links.Push(expression);
        var mark = _unit.Top;
        // What has been computed so far stands on top of the stack: in the target, if that is where the top is.
        var top = !_unit.IsLocal(target) && target == mark - 1 ? target : mark;
        var current = links.Count == 1 ? target : top;
        if (links.Peek() is Call { Args.Count: 0, Keywords.Count: 0 } super && TrySuper(super, top, current))
            links.Pop();
        else
            current = ComputeFirst(expression, links, top, target);

        while (links.TryPop(out var link))
        {
            var isMethod = link is AttributeAccess && links.TryPeek(out var next) && IsMethodCall(next);
            var call = isMethod ? (Call)links.Pop() : link as Call;
            var result = links.Count == 0 ? target : top;
            if (call is not null)
                CompileCall(call, link as AttributeAccess, current, top, result);
            else
                CompileLink(link, current, top, result);
            Reserve(top);
            current = result;
        }

        if (current != target)
            EmitMove(target, current, expression.Span);
        _unit.PopTo(mark);
    }

    /// <summary>The top of the stack is just above this register.</summary>
    private void Reserve(int register)
    {
        _unit.PopTo(register);
        _unit.Push();
    }

    /// <summary>Computes the first operand. Literals at the beginning of a chain of operators are put together.</summary>
    private int ComputeFirst(Expression first, Stack<Expression> links, int top, int target)
    {
        if (_constants.TryFold(first, out var known))
        {
            while (links.TryPeek(out var link) && link is BinOp operation && _constants.TryFold(operation.Right, out var right)
                && ConstantFolder.TryBinary(operation.Operator, known, right, out var result))
            {
                known = result;
                first = links.Pop();
            }

            var register = links.Count == 0 ? target : top;
            Reserve(top);
            LoadConstantTo(known, register, first.Span);
            return register;
        }

        if (first is Name name && RegisterOf(name.Id) >= 0)
        {
            var register = LoadName(name);
            if (_unit.IsLocal(register) || register == top)
                return register;
            _unit.PopTo(register);
            EmitMove(top, register, name.Span);
            return top;
        }

        Reserve(top);
        ComputeTo(first, top);
        return top;
    }

    private void CompileLink(Expression link, int current, int top, int result)
    {
        if (_unit.IsLocal(current))
            _unit.PopTo(top);
        else
            Reserve(top);
        switch (link)
        {
            case BinOp operation:
                CompileOperation(operation, current, result);
                break;
            case AttributeAccess attribute:
                Emit(Opcode.LoadAttr, result, current, _unit.AddCache(Opcode.LoadAttr, _scope.Mangle(attribute.Name)), SpanOf(attribute));
                break;
            case Subscript subscript:
                WarnOfSubscript(subscript);
                Emit(Opcode.GetItem, result, current, Compute(subscript.Index), subscript.Span);
                break;
        }
    }

    private void CompileOperation(BinOp operation, int left, int result)
    {
        if (IsSmallStep(operation.Operator, operation.Right, out var small))
            Emit(operation.Operator == BinaryOperator.Add ? Opcode.AddInt : Opcode.SubInt, result, left, small, operation.Span);
        else
            Emit(Opcode.Add.Plus((int)operation.Operator), result, left, Compute(operation.Right), operation.Span);
    }

    /// <summary>`+ 1`, `- 1` and the like.</summary>
    private static bool IsSmallStep(BinaryOperator op, Expression right, out int small)
    {
        small = right is Constant { Value: long and >= 0 and <= short.MaxValue and var number } ? (int)number : -1;
        return small >= 0 && op is (BinaryOperator.Add or BinaryOperator.Sub);
    }

    /// <summary>Where an attribute is marked: if it is on a line of its own, only its name.</summary>
    private static SourceSpan SpanOf(AttributeAccess attribute) =>
        attribute.Span.Line == attribute.Span.EndLine ? attribute.Span : attribute.NameSpan;
}
