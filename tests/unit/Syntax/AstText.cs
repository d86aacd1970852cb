using System.Globalization;
using System.Numerics;
using System.Text;
using Playground.Python.Syntax;

namespace Playground.Tests.Unit.Syntax;

/// <summary>Shows a tree as record.py does: as Python's ast.dump, with each node's place.</summary>
internal sealed partial class AstText
{
    private readonly StringBuilder _out = new();

    public static string Of(Node node)
    {
        var text = new AstText();
        text.Write(node);
        return text._out.ToString();
    }

    /// <summary>Writes a node of which Python knows the place.</summary>
    private void Node(string name, Node node, params (string Name, object? Value)[] fields)
    {
        var span = node.Span;
        _out.Append(CultureInfo.InvariantCulture, $"{name}@{span.Line}:{span.Column}-{span.EndLine}:{span.EndColumn}");
        Fields(fields);
    }

    private void Placeless(string name, params (string Name, object? Value)[] fields)
    {
        _out.Append(name);
        Fields(fields);
    }

    private void Fields((string Name, object? Value)[] fields)
    {
        string separator = "(";
        foreach ((string name, object? value) in fields)
        {
            if (value is null or System.Collections.ICollection { Count: 0 } and not byte[]) continue;
            _out.Append(separator).Append(name).Append('=');
            separator = ", ";
            Value(value);
        }

        _out.Append(separator == "(" ? "()" : ")");
    }

    private void Value(object value)
    {
        switch (value)
        {
            case Raw raw:
                _out.Append(raw.Text);
                break;
            case Node node:
                Write(node);
                break;
            case string text:
                Text(text);
                break;
            case int number:
                _out.Append(number);
                break;
            case System.Collections.IEnumerable items:
                string separator = "[";
                foreach (object? item in items)
                {
                    _out.Append(separator);
                    separator = ", ";
                    if (item is null) _out.Append("None");
                    else Value(item);
                }

                _out.Append(']');
                break;
            default:
                throw new InvalidOperationException(value.GetType().Name);
        }
    }

    /// <summary>Text to be shown as it is.</summary>
    private sealed record Raw(string Text);

    private static Raw Call(object name) => new($"{name}()");

    private void Text(string text)
    {
        _out.Append('\'');
        foreach (Rune rune in text.EnumerateRunes())
            _out.Append(rune.Value is >= ' ' and <= '~' and not '\'' and not '\\' ? rune.ToString() : $"\\u{{{rune.Value:x}}}");
        _out.Append('\'');
    }

    private Raw Literal(object? value)
    {
        switch (value)
        {
            case null: return new Raw("None");
            case bool truth: return new Raw(truth ? "True" : "False");
            case long or BigInteger: return new Raw(value.ToString()!);
            case double number: return new Raw(Float(number));
            case ImaginaryLiteral imaginary: return new Raw(Float(imaginary.Value).Replace(".0", "") + "j");
            case EllipsisLiteral: return new Raw("Ellipsis");
            case string text: return new Raw(Quote(text));
            case byte[] bytes: return new Raw("b" + Quote(Encoding.Latin1.GetString(bytes)));
            default: throw new InvalidOperationException(value.GetType().Name);
        }
    }

    private static string Quote(string text)
    {
        var quoted = new AstText();
        quoted.Text(text);
        return quoted._out.ToString();
    }

    private static string Float(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text.ToLowerInvariant() : text + ".0";
    }

    private static Raw Op(object op) => Call(op switch
    {
        UnaryOperator.Plus => "UAdd",
        UnaryOperator.Minus => "USub",
        _ => op,
    });

    private static Raw Context(ExpressionContext context) => Call(context == ExpressionContext.Delete ? "Del" : context);
}
