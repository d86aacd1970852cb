using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// What CPython's compiler warns of: programs that run, but hardly do what was meant.
public sealed partial class Compiler
{
    /// <summary>Warns as often as the code is compiled: the body of a `finally` and the test of a `while` more than once, as in CPython.</summary>
    private void Warn(SourceSpan span, string message) => _options.Warnings?.Add(new SyntaxWarning(span, message));

    private void WarnOfAssert(Assert assert)
    {
        if (assert.Test is TupleDisplay { Elements.Count: > 0 } || _optimized.ValueOf(assert.Test).Ref is Objects.PyTuple { Count: > 0 })
            Warn(assert.Span, "assertion is always true, perhaps remove parentheses?");
    }

    private void WarnOfIdentity(Compare comparison)
    {
        var left = comparison.Left;
        for (var i = 0; i < comparison.Operators.Count; i++)
        {
            var (op, right) = (comparison.Operators[i], comparison.Comparators[i]);
            if (op is CompareOperator.Is or CompareOperator.IsNot && (LiteralType(left) ?? LiteralType(right)) is { } type)
            {
                var (shown, meant) = op == CompareOperator.Is ? ("is", "==") : ("is not", "!=");
                Warn(comparison.Span, $"\"{shown}\" with '{type}' literal. Did you mean \"{meant}\"?");
                return;
            }

            left = right;
        }
    }

    /// <summary>The type of a literal that has equals: no None, bool or Ellipsis. Null for anything else.</summary>
    private string? LiteralType(Expression expression) =>
        _optimized.ValueOf(expression) is { IsUnbound: false } value && !value.IsNone && !value.IsBool && value.Ref is not Objects.PyEllipsis
            ? value.Type.Name
            : null;

    private void WarnOfCall(Expression function)
    {
        if (function is TupleDisplay or ListDisplay or ListComp or DictDisplay or DictComp or SetDisplay or SetComp
            or GeneratorExp or JoinedStr or FormattedValue || IsFormatting(function) || !_optimized.ValueOf(function).IsUnbound)
            Warn(function.Span, $"'{TypeOf(function)}' object is not callable; perhaps you missed a comma?");
    }

    private void WarnOfSubscript(Subscript subscript)
    {
        var container = subscript.Value;
        var known = _optimized.ValueOf(container);
        if (!known.IsUnbound
            ? known.IsNone || Objects.Numbers.IsNumber(known) || known.Ref is Objects.PyEllipsis
            : container is SetDisplay or SetComp or GeneratorExp or Lambda)
        {
            Warn(container.Span, $"'{TypeOf(container)}' object is not subscriptable; perhaps you missed a comma?");
            return;
        }

        if (known.IsUnbound && container is not (TupleDisplay or ListDisplay or ListComp or JoinedStr or FormattedValue) && !IsFormatting(container))
            return;
        if (TypeOf(subscript.Index) is { } index and not ("int" or "bool" or "slice"))
            Warn(container.Span, $"{TypeOf(container)} indices must be integers or slices, not {index}; perhaps you missed a comma?");
    }

    /// <summary>A `%` that CPython compiles as an f-string: a text with %s, %r and %a only, one for each item of a tuple.</summary>
    private bool IsFormatting(Expression expression) =>
        expression is BinOp { Operator: BinaryOperator.Mod, Right: TupleDisplay tuple } mod && !tuple.Elements.Any(static item => item is Starred)
        && _optimized.ValueOf(mod.Left).AsText is { } format && Conversions().Replace(format, "").Contains('%') is false
        && Conversions().Count(format) - CountOf(format, "%%") == tuple.Elements.Count;

    private static int CountOf(string format, string conversion) => Conversions().Matches(format).Count(match => match.Value == conversion);

    [System.Text.RegularExpressions.GeneratedRegex(@"%%|%[-+ #0]*\d*(?:\.\d+)?[sra]")]
    private static partial System.Text.RegularExpressions.Regex Conversions();

    /// <summary>The type that an expression certainly has; null when that is not known.</summary>
    private string? TypeOf(Expression expression) => expression switch
    {
        TupleDisplay => "tuple",
        ListDisplay or ListComp => "list",
        DictDisplay or DictComp => "dict",
        SetDisplay or SetComp => "set",
        GeneratorExp => "generator",
        Lambda => "function",
        JoinedStr or FormattedValue => "str",
        _ when IsFormatting(expression) => "str",
        _ => _optimized.ValueOf(expression) is { IsUnbound: false } known ? known.Type.Name : null,
    };
}
