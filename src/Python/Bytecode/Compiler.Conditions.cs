using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Comparisons, and jumps on conditions.
public sealed partial class Compiler
{
    /// <summary>Goes to the label if the expression's truth is as given, else on.</summary>
    private void JumpIf(Expression test, bool truth, Label target)
    {
        var mark = _unit.Top;
        while (test is UnaryOp { Operator: UnaryOperator.Not } negation)
        {
            test = negation.Operand;
            truth = !truth;
        }

        switch (test)
        {
            case BoolOp operation:
                JumpIfBool(operation, truth, target);
                break;
            case Compare { Operators.Count: 1 } comparison:
                JumpIfComparison(comparison, truth, target);
                break;
            case IfExp condition:
                JumpIfConditional(condition, truth, target);
                break;
            default:
                if (_constants.TryFold(test, out var known) && ConstantFolder.TruthOf(known) is { } knownTruth)
                {
                    if (knownTruth == truth)
                        Code.EmitJump(Opcode.Jump, 0, 0, target, test.Span);
                    break;
                }

                Code.EmitJump(truth ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, Compute(test), 0, target, test.Span);
                break;
        }

        _unit.PopTo(mark);
    }

    private void JumpIfBool(BoolOp operation, bool truth, Label target)
    {
        // `a and b` is false as soon as one is, `a or b` true.
        var decides = !operation.IsAnd;
        var last = operation.Values.Count - 1;
        if (truth == decides)
        {
            foreach (var value in operation.Values)
                JumpIf(value, truth, target);
            return;
        }

        var decided = new Label();
        for (var i = 0; i < last; i++)
            JumpIf(operation.Values[i], decides, decided);
        JumpIf(operation.Values[last], truth, target);
        BindKeepingLine(decided);
    }

    private void JumpIfConditional(IfExp condition, bool truth, Label target)
    {
        var otherwise = new Label();
        var end = new Label();
        JumpIf(condition.Test, false, otherwise);
        JumpIf(condition.Body, truth, target);
        Code.EmitJump(Opcode.Jump, 0, 0, end, condition.Span);
        BindKeepingLine(otherwise);
        JumpIf(condition.OrElse, truth, target);
        BindKeepingLine(end);
    }

    /// <summary>Binds a label within an expression: every way to it was on the same line.</summary>
    private void BindKeepingLine(Label label)
    {
        var line = _tracedLine;
        Bind(label);
        _tracedLine = line;
    }

    private void JumpIfComparison(Compare comparison, bool truth, Label target)
    {
        WarnOfIdentity(comparison);
        var op = comparison.Operators[0];
        var right = comparison.Comparators[0];
        if (op is CompareOperator.Is or CompareOperator.IsNot && right is Constant { Value: null })
        {
            var isNone = op == CompareOperator.Is == truth;
            Code.EmitJump(isNone ? Opcode.JumpIfNone : Opcode.JumpIfNotNone, Compute(comparison.Left), 0, target, comparison.Span);
            return;
        }

        var leftRegister = Compute(comparison.Left);
        var rightRegister = Compute(right);
        if (OrderOf(op) is >= 0 and var order)
        {
            Code.EmitJump((truth ? Opcode.JumpIfLt : Opcode.JumpIfNotLt).Plus(order), leftRegister, rightRegister, target, comparison.Span);
            return;
        }

        var result = _unit.Push();
        Emit(OpcodeOf(op), result, leftRegister, rightRegister, comparison.Span);
        Code.EmitJump(truth ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, result, 0, target, comparison.Span);
    }

    private void ComputeComparison(Compare comparison, int target)
    {
        WarnOfIdentity(comparison);
        var left = Compute(comparison.Left);
        if (comparison.Operators.Count == 1)
        {
            Emit(OpcodeOf(comparison.Operators[0]), target, left, Compute(comparison.Comparators[0]), comparison.Span);
            return;
        }

        // a < b < c: b is computed once; the first comparison that is false is the result.
        var result = Scratch(target);
        var end = new Label();
        for (var i = 0; i < comparison.Operators.Count; i++)
        {
            var right = Compute(comparison.Comparators[i]);
            Emit(OpcodeOf(comparison.Operators[i]), result, left, right, comparison.Span);
            if (i < comparison.Operators.Count - 1)
                Code.EmitJump(Opcode.JumpIfFalse, result, 0, end, comparison.Span);
            left = right;
        }

        BindKeepingLine(end);
        EmitMove(target, result, comparison.Span);
    }

    /// <summary>Place of &lt; &lt;= == != &gt; &gt;= in their order among the opcodes, else -1.</summary>
    private static int OrderOf(CompareOperator op) => op switch
    {
        CompareOperator.Lt => 0,
        CompareOperator.LtE => 1,
        CompareOperator.Eq => 2,
        CompareOperator.NotEq => 3,
        CompareOperator.Gt => 4,
        CompareOperator.GtE => 5,
        _ => -1,
    };

    private static Opcode OpcodeOf(CompareOperator op) => op switch
    {
        CompareOperator.Is => Opcode.Is,
        CompareOperator.IsNot => Opcode.IsNot,
        CompareOperator.In => Opcode.In,
        CompareOperator.NotIn => Opcode.NotIn,
        _ => Opcode.Lt.Plus(OrderOf(op)),
    };
}
