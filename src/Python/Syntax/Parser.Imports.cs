using System.Text;

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/simple_stmts.html#the-import-statement
public sealed partial class Parser
{
    private Import ParseImport()
    {
        int start = _at;
        Advance();
        var names = new List<Alias>();
        do names.Add(ParseAlias(isDotted: true));
        while (Accept(TokenKind.Comma));
        return new Import(SpanFrom(start), names.ToArray());
    }

    private ImportFrom ParseImportFrom()
    {
        int start = _at;
        Advance();
        int level = 0;
        for (; _kind is TokenKind.Dot or TokenKind.Ellipsis; Advance())
            level += _kind == TokenKind.Dot ? 1 : 3;
        string? module = _kind == TokenKind.Import && level > 0 ? null : ParseDottedName();
        Expect(TokenKind.Import);
        Alias[] names = ParseImportedNames();
        return new ImportFrom(SpanFrom(start), module, names, level);
    }

    private Alias[] ParseImportedNames()
    {
        int start = _at;
        if (Accept(TokenKind.Star)) return [new Alias(SpanFrom(start), "*", null)];
        var names = new List<Alias>();
        bool inBrackets = Accept(TokenKind.LeftParen);
        do names.Add(ParseAlias(isDotted: false));
        while (Accept(TokenKind.Comma) && !(inBrackets && _kind == TokenKind.RightParen));
        if (inBrackets) Expect(TokenKind.RightParen);
        return names.ToArray();
    }

    private Alias ParseAlias(bool isDotted)
    {
        int start = _at;
        string name = isDotted ? ParseDottedName() : ExpectName();
        string? asName = Accept(TokenKind.As) ? ExpectName() : null;
        return new Alias(SpanFrom(start), name, asName);
    }

    private string ParseDottedName()
    {
        string name = ExpectName();
        if (_kind != TokenKind.Dot) return name;
        var dotted = new StringBuilder(name);
        while (Accept(TokenKind.Dot)) dotted.Append('.').Append(ExpectName());
        return dotted.ToString();
    }
}
