using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Vm.Inspection;

/// <summary>
/// A condition over what can be seen in a frame: names, attributes and items that simply lie there, numbers, texts, arithmetic,
/// comparisons, and/or/not, `in`, len(). It calls nothing of the program, so evaluating it can't change the run.
/// </summary>
public sealed class WatchExpression
{
    /// <summary>Code points of an expression at most, which also bounds how deep it is nested.</summary>
    public const int MaxLength = 200;

    private readonly Expression _root;

    private WatchExpression(Expression root) => _root = root;

    /// <summary>Reads a condition.</summary>
    /// <param name="problem">What is wrong with it, when the result is null.</param>
    public static WatchExpression? TryParse(string text, out string? problem)
    {
        problem = null;
        if (text.Length > MaxLength)
        {
            problem = $"a condition may have {MaxLength} characters";
            return null;
        }

        try
        {
            return new WatchExpression(Parser.ParseExpression(new SourceText("<condition>", text.Trim())));
        }
        catch (SyntaxException error)
        {
            problem = error.Message;
            return null;
        }
    }

    internal ConditionView Evaluate(PyFrame frame)
    {
        try
        {
            return new ConditionView(WatchValues.IsTrue(Value(_root, frame)), null);
        }
        catch (WatchException problem)
        {
            return new ConditionView(false, problem.Message);
        }
    }

    private static Value Value(Expression expression, PyFrame frame) => expression switch
    {
        Constant constant => WatchValues.OfConstant(constant.Value),
        Name name => FrameScope.Lookup(frame, name.Id) is { IsUnbound: false } found ? found : throw new WatchException($"name '{name.Id}' is not defined"),
        AttributeAccess access => WatchValues.Attribute(Value(access.Value, frame), access.Name),
        Subscript subscript => WatchValues.Item(Value(subscript.Value, frame), Value(subscript.Index, frame)),
        UnaryOp { Operator: UnaryOperator.Not } not => Objects.Value.FromBool(!WatchValues.IsTrue(Value(not.Operand, frame))),
        UnaryOp unary => WatchValues.Unary(unary.Operator, Value(unary.Operand, frame)),
        BinOp binary => WatchValues.Binary(binary.Operator, Value(binary.Left, frame), Value(binary.Right, frame)),
        BoolOp logic => Logic(logic, frame),
        Compare comparison => Compare(comparison, frame),
        IfExp choice => Value(WatchValues.IsTrue(Value(choice.Test, frame)) ? choice.Body : choice.OrElse, frame),
        TupleDisplay tuple => new PyTuple([.. tuple.Elements.Select(element => Value(element, frame))]),
        ListDisplay list => new PyList([.. list.Elements.Select(element => Value(element, frame))]),
        Call { Function: Name { Id: "len" }, Args: [var only], Keywords: [] } => WatchValues.Length(Value(only, frame)),
        _ => throw new WatchException("a condition can't do this: it may use names, attributes, items, arithmetic, comparisons, and/or/not and len()"),
    };

    private static Value Logic(BoolOp logic, PyFrame frame)
    {
        var value = Objects.Value.None;
        foreach (var operand in logic.Values)
        {
            value = Value(operand, frame);
            if (WatchValues.IsTrue(value) != logic.IsAnd)
                break;
        }

        return value;
    }

    private static Value Compare(Compare comparison, PyFrame frame)
    {
        var left = Value(comparison.Left, frame);
        for (var i = 0; i < comparison.Operators.Count; i++)
        {
            var right = Value(comparison.Comparators[i], frame);
            if (!WatchValues.Compare(comparison.Operators[i], left, right))
                return Objects.Value.False;
            left = right;
        }

        return Objects.Value.True;
    }
}

/// <summary>A condition has no value; the message says why.</summary>
internal sealed class WatchException(string message) : Exception(message);
