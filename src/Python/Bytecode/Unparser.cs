using System.Globalization;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

/// <summary>
/// Writes an expression as text, in the form that CPython gives to annotations under `from __future__ import annotations`:
/// one space around operators, strings as their repr, brackets only where they are needed.
/// </summary>
internal sealed partial class Unparser
{
    /// <summary>How tightly an expression binds, from loose to tight.</summary>
    private enum Level
    {
        Tuple, Test, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Arithmetic, Term, Factor, Power, Await, Atom,
    }

    private readonly StringBuilder _text = new();

    private Unparser()
    {
    }

    public static string Write(Expression expression)
    {
        var unparser = new Unparser();
        unparser.Append(expression, Level.Test);
        return unparser._text.ToString();
    }

    private void Append(Expression expression, Level level)
    {
        switch (expression)
        {
            case Name name:
                _text.Append(name.Id);
                break;
            case Constant constant:
                AppendConstant(constant.Value);
                break;
            case AttributeAccess or Subscript or Call:
                AppendPrimary(expression);
                break;
            case BinOp operation:
                Bracketed(LevelOf(operation.Operator), level, () => AppendOperation(operation));
                break;
            case UnaryOp operation:
                AppendUnary(operation, level);
                break;
            case BoolOp operation:
                var own = operation.IsAnd ? Level.And : Level.Or;
                Bracketed(own, level, () => AppendAll(operation.Values, operation.IsAnd ? " and " : " or ", own + 1));
                break;
            case Compare comparison:
                Bracketed(Level.Compare, level, () => AppendComparison(comparison));
                break;
            case IfExp condition:
                Bracketed(Level.Test, level, () =>
                {
                    Append(condition.Body, Level.Test + 1);
                    _text.Append(" if ");
                    Append(condition.Test, Level.Test + 1);
                    _text.Append(" else ");
                    Append(condition.OrElse, Level.Test);
                });
                break;
            case TupleDisplay tuple:
                if (tuple.Elements.Count == 0)
                    _text.Append("()");
                else
                    Bracketed(Level.Tuple, level, () => AppendTuple(tuple));
                break;
            case ListDisplay list:
                AppendDisplay('[', list.Elements, ']');
                break;
            case SetDisplay set:
                AppendDisplay('{', set.Elements, '}');
                break;
            case DictDisplay dict:
                AppendDict(dict);
                break;
            case Starred starred:
                _text.Append('*');
                Append(starred.Value, Level.BitOr);
                break;
            case Slice slice:
                AppendSlice(slice);
                break;
            case JoinedStr text:
                AppendText(text);
                break;
            case Lambda lambda:
                Bracketed(Level.Test, level, () => AppendLambda(lambda));
                break;
            case ListComp list:
                AppendComprehension('[', list.Element, null, list.Generators, ']');
                break;
            case SetComp set:
                AppendComprehension('{', set.Element, null, set.Generators, '}');
                break;
            case DictComp dict:
                AppendComprehension('{', dict.Key, dict.Value, dict.Generators, '}');
                break;
            case GeneratorExp generator:
                AppendComprehension('(', generator.Element, null, generator.Generators, ')');
                break;
            case NamedExpr named:
                Bracketed(Level.Tuple, level, () =>
                {
                    Append(named.Target, Level.Atom);
                    _text.Append(" := ");
                    Append(named.Value, Level.Atom);
                });
                break;
            case Await awaiting:
                Bracketed(Level.Await, level, () =>
                {
                    _text.Append("await ");
                    Append(awaiting.Value, Level.Atom);
                });
                break;
            case Yield yielding:
                AppendYield("yield", yielding.Value);
                break;
            case YieldFrom yielding:
                AppendYield("yield from", yielding.Value);
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} in an annotation");
        }
    }

    private void Bracketed(Level own, Level level, Action append)
    {
        if (level > own)
            _text.Append('(');
        append();
        if (level > own)
            _text.Append(')');
    }

    private void AppendAll(IReadOnlyList<Expression> expressions, string separator, Level level)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            if (i > 0)
                _text.Append(separator);
            Append(expressions[i], level);
        }
    }

    private void AppendTuple(TupleDisplay tuple)
    {
        AppendAll(tuple.Elements, ", ", Level.Test);
        if (tuple.Elements.Count == 1)
            _text.Append(',');
    }

    private void AppendDisplay(char open, IReadOnlyList<Expression> elements, char close)
    {
        _text.Append(open);
        AppendAll(elements, ", ", Level.Test);
        _text.Append(close);
    }

    private void AppendDict(DictDisplay dict)
    {
        _text.Append('{');
        for (var i = 0; i < dict.Keys.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            if (dict.Keys[i] is { } key)
            {
                Append(key, Level.Test);
                _text.Append(": ");
                Append(dict.Values[i], Level.Test);
            }
            else
            {
                _text.Append("**");
                Append(dict.Values[i], Level.BitOr);
            }
        }

        _text.Append('}');
    }

    private void AppendSlice(Slice slice)
    {
        if (slice.Lower is not null)
            Append(slice.Lower, Level.Test);
        _text.Append(':');
        if (slice.Upper is not null)
            Append(slice.Upper, Level.Test);
        if (slice.Step is null)
            return;
        _text.Append(':');
        Append(slice.Step, Level.Test);
    }

    private void AppendComparison(Compare comparison)
    {
        Append(comparison.Left, Level.Compare + 1);
        for (var i = 0; i < comparison.Operators.Count; i++)
        {
            _text.Append(' ').Append(TextOf(comparison.Operators[i])).Append(' ');
            Append(comparison.Comparators[i], Level.Compare + 1);
        }
    }

    private void AppendUnary(UnaryOp operation, Level level)
    {
        var own = operation.Operator == UnaryOperator.Not ? Level.Not : Level.Factor;
        Bracketed(own, level, () =>
        {
            _text.Append(operation.Operator switch
            {
                UnaryOperator.Not => "not ",
                UnaryOperator.Invert => "~",
                UnaryOperator.Plus => "+",
                _ => "-",
            });
            Append(operation.Operand, own);
        });
    }

    /// <summary>A chain of operators that bind alike is written in a loop.</summary>
    private void AppendOperation(BinOp operation)
    {
        var own = LevelOf(operation.Operator);
        if (operation.Operator == BinaryOperator.Pow)
        {
            Append(operation.Left, own + 1);
            _text.Append(" ** ");
            Append(operation.Right, own);
            return;
        }

        var links = new Stack<BinOp>();
        Expression first = operation;
        for (; first is BinOp link && LevelOf(link.Operator) == own; first = link.Left)
            links.Push(link);
        Append(first, own);
        while (links.TryPop(out var link))
        {
            _text.Append(' ').Append(TextOf(link.Operator)).Append(' ');
            Append(link.Right, own + 1);
        }
    }

    private void AppendPrimary(Expression expression)
    {
        var links = new Stack<Expression>();
        for (; expression is AttributeAccess or Subscript or Call; expression = LeftOf(expression))
            links.Push(expression);
        Append(expression, Level.Atom);
        if (expression is Constant { Value: long or System.Numerics.BigInteger } && links.Peek() is AttributeAccess)
            _text.Append(' ');
        while (links.TryPop(out var link))
            AppendLink(link);
    }

    private static Expression LeftOf(Expression link) => link switch
    {
        AttributeAccess attribute => attribute.Value,
        Subscript subscript => subscript.Value,
        _ => ((Call)link).Function,
    };

    private void AppendLink(Expression link)
    {
        switch (link)
        {
            case AttributeAccess attribute:
                _text.Append('.').Append(attribute.Name);
                break;
            case Subscript subscript:
                _text.Append('[');
                Append(subscript.Index, Level.Tuple);
                _text.Append(']');
                break;
            case Call { Args: [GeneratorExp], Keywords.Count: 0 } alone:
                Append(alone.Args[0], Level.Test);
                break;
            case Call call:
                _text.Append('(');
                AppendAll(call.Args, ", ", Level.Test);
                for (var i = 0; i < call.Keywords.Count; i++)
                {
                    _text.Append(call.Args.Count + i > 0 ? ", " : "");
                    _text.Append(call.Keywords[i].Name is { } name ? name + "=" : "**");
                    Append(call.Keywords[i].Value, Level.Test);
                }

                _text.Append(')');
                break;
        }
    }

    private void AppendConstant(object? value) => _text.Append(value switch
    {
        null => "None",
        bool truth => truth ? "True" : "False",
        string text => TextFormat.Repr(text),
        double number => double.IsInfinity(number) ? "1e309" : FloatFormat.Repr(number),
        EllipsisLiteral => "...",
        ImaginaryLiteral imaginary => ImaginaryText(imaginary.Value),
        byte[] bytes => "b" + TextFormat.Repr(Encoding.Latin1.GetString(bytes)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"constant {value}"),
    });

    private static string ImaginaryText(double value)
    {
        var text = double.IsInfinity(value) ? "1e309" : FloatFormat.Repr(value);
        return (text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text) + "j";
    }

    private static Level LevelOf(BinaryOperator op) => op switch
    {
        BinaryOperator.BitOr => Level.BitOr,
        BinaryOperator.BitXor => Level.BitXor,
        BinaryOperator.BitAnd => Level.BitAnd,
        BinaryOperator.LShift or BinaryOperator.RShift => Level.Shift,
        BinaryOperator.Add or BinaryOperator.Sub => Level.Arithmetic,
        BinaryOperator.Pow => Level.Power,
        _ => Level.Term,
    };

    private static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Sub => "-",
        BinaryOperator.Mult => "*",
        BinaryOperator.MatMult => "@",
        BinaryOperator.Div => "/",
        BinaryOperator.Mod => "%",
        BinaryOperator.LShift => "<<",
        BinaryOperator.RShift => ">>",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
        BinaryOperator.BitAnd => "&",
        BinaryOperator.FloorDiv => "//",
        _ => "**",
    };

    private static string TextOf(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.NotEq => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.LtE => "<=",
        CompareOperator.Gt => ">",
        CompareOperator.GtE => ">=",
        CompareOperator.Is => "is",
        CompareOperator.IsNot => "is not",
        CompareOperator.In => "in",
        _ => "not in",
    };
}
