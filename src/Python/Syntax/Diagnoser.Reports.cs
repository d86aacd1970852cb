using Playground.Python.Text;

namespace Playground.Python.Syntax;

// The ways in which CPython places an error. Each reports nothing if something has been reported before.
internal sealed partial class Diagnoser
{
    private SyntaxException Error(string type, string message, SourceSpan span) =>
        new(type, message, _tokens.Source.FileName, span) { IsAtEnd = _tokens[_furthest].Start == _tokens.Source.Text.Length };

    private SyntaxException Error(LexError error) => Error(error.Type, error.Message, error.Span);

    private void Report(SourceSpan span, string message) => _error ??= Diagnosis.At(_tokens.Source, span, message);

    private void ReportNode(Node node, string message) => Report(node.Span, message);

    private void ReportToken(int token, string message) => Report(_tokens[token].Span, message);

    private void ReportRange(SourceSpan first, SourceSpan last, string message) => Report(SourceSpan.Between(first, last), message);

    /// <summary>At the last token that was looked at.</summary>
    private void ReportHere(string message) => _error ??= Error("SyntaxError", message, LastPlace());

    private void ReportIndentation(string after, int token) =>
        _error ??= Error(
            "IndentationError", $"expected an indented block after {after} on line {_tokens[token].Span.Line}", LastPlace());

    /// <summary>From a place to the end of the last token that was looked at.</summary>
    private void ReportFrom(SourceSpan start, string message)
    {
        SourceSpan end = _tokens[_furthest].Span;
        _error ??= Error("SyntaxError", message, new SourceSpan(start.Line, start.Column + 1, end.EndLine, end.EndColumn));
    }

    private SourceSpan LastPlace()
    {
        Token token = _tokens[_furthest];
        SourceSpan span = token.Span;
        return token.Kind is TokenKind.Indent or TokenKind.Dedent or TokenKind.EndOfFile
            ? new SourceSpan(span.Line, span.Column, span.EndLine, -1) : Diagnosis.Place(_tokens.Source, span);
    }

    private enum TargetKind { Store, Delete, For }

    private void ReportInvalidTarget(Expression expression, TargetKind kind)
    {
        if (InvalidTarget(expression, kind) is { } invalid)
            ReportNode(invalid, $"cannot {(kind == TargetKind.Delete ? "delete" : "assign to")} {NameOf(invalid)}");
    }

    /// <summary>The first part that can't be assigned to or deleted.</summary>
    private static Expression? InvalidTarget(Expression expression, TargetKind kind)
    {
        switch (expression)
        {
            case ListDisplay list:
                return FirstInvalid(list.Elements, kind);
            case TupleDisplay tuple:
                return FirstInvalid(tuple.Elements, kind);
            case Starred starred:
                return kind == TargetKind.Delete ? starred : InvalidTarget(starred.Value, kind);
            case Compare compare when kind == TargetKind.For:
                // The `a in b` of `for a in b` has been read as a comparison.
                return compare.Operators[0] == CompareOperator.In ? InvalidTarget(compare.Left, kind) : null;
            case Name or AttributeAccess or Subscript:
                return null;
            default:
                return expression;
        }
    }

    private static Expression? FirstInvalid(IReadOnlyList<Expression> elements, TargetKind kind)
    {
        foreach (Expression element in elements)
            if (InvalidTarget(element, kind) is { } invalid)
                return invalid;
        return null;
    }

    private static string NameOf(Expression expression) => expression switch
    {
        AttributeAccess => "attribute",
        Subscript => "subscript",
        Starred => "starred",
        Name => "name",
        ListDisplay => "list",
        TupleDisplay => "tuple",
        Lambda => "lambda",
        Call => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        GeneratorExp => "generator expression",
        Yield or YieldFrom => "yield expression",
        Await => "await expression",
        ListComp => "list comprehension",
        SetComp => "set comprehension",
        DictComp => "dict comprehension",
        DictDisplay => "dict literal",
        SetDisplay => "set display",
        JoinedStr => "f-string expression",
        Constant { Value: null } => "None",
        Constant { Value: true } => "True",
        Constant { Value: false } => "False",
        Constant { Value: EllipsisLiteral } => "ellipsis",
        Constant => "literal",
        Compare => "comparison",
        IfExp => "conditional expression",
        _ => "named expression",
    };
}
