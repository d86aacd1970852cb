using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class SyntaxErrorTests
{
    public static TheoryData<string> Errors => [.. Recorded.Errors()];

    [Theory, MemberData(nameof(Errors))]
    public void Errors_are_those_of_CPython(string recorded)
    {
        string source = Recorded.Unmark(recorded[(recorded.IndexOf('\n') + 1)..]);
        SyntaxException error = Refuse(source);
        SourceSpan span = error.Span;
        string head = $"{error.Type}: {error.Message} @{span.Line}:{span.Column}-{span.EndLine}:{span.EndColumn}";
        Assert.Equal(recorded, head + "\n" + Mark(source, span));
    }

    /// <summary>Puts the marks around the error's place, as well as the text has it; as record.py does.</summary>
    private static string Mark(string source, SourceSpan span)
    {
        string[] lines = source.Split('\n');
        int end = Math.Max(span.EndColumn, span.Line == span.EndLine ? span.Column : 1);
        if (span.EndColumn > 0) Insert(lines, span.EndLine, end, "⟧");
        Insert(lines, span.Line, span.Column, "⟦");
        return string.Join('\n', lines);
    }

    private static void Insert(string[] lines, int line, int column, string sign)
    {
        if (line < 1 || line > lines.Length) return;
        string text = lines[line - 1];
        int at = 0;
        for (int i = 1; i < column && at < text.Length; i++) at += char.IsSurrogatePair(text, at) ? 2 : 1;
        lines[line - 1] = text.Insert(at, sign);
    }

    private static SyntaxException Refuse(string source) =>
        Assert.Throws<SyntaxException>(() => Parser.ParseModule(new SourceText("main.py", source)));

    [Fact]
    public void An_error_knows_its_file() =>
        Assert.Equal("x.py", Assert.Throws<SyntaxException>(() => Parser.ParseModule(new SourceText("x.py", "("))).File);

    [Fact]
    public void A_source_has_no_null_bytes()
    {
        SyntaxException error = Refuse("a b\n'\0'");
        Assert.Equal(("source code cannot contain null bytes", new SourceSpan(2, 0, 2, 0)), (error.Message, error.Span));
    }

    [Fact]
    public void An_f_string_is_no_pattern() =>
        Assert.Equal("patterns may only match literals and attribute lookups", Refuse("match x:\n case f'a': pass").Message);

    [Theory]
    [InlineData("a = b \u00A0+ c", "invalid non-printable character U+00A0", 7)]
    [InlineData("a = \u200B1", "invalid non-printable character U+200B", 5)]
    [InlineData("\u0001", "invalid non-printable character U+0001", 1)]
    [InlineData("x = 1\t\u3000", "invalid non-printable character U+3000", 7)]
    public void Characters_that_cannot_be_seen_are_named(string source, string message, int column)
    {
        SyntaxException error = Refuse(source);
        Assert.Equal((message, column), (error.Message, error.Span.Column));
    }

    [Fact]
    public void An_int_has_at_most_4300_digits()
    {
        Parser.ParseModule(new SourceText("main.py", new string('9', 4300)));
        Parser.ParseModule(new SourceText("main.py", "0x" + new string('f', 60_000)));
        Assert.Equal(
            "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to "
            + "increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
            Refuse("x = 1" + new string('_', 1) + new string('9', 4300)).Message);
    }

    [Fact]
    public void Brackets_nest_200_deep()
    {
        Parser.ParseModule(new SourceText("main.py", new string('(', 200) + "x" + new string(')', 200)));
        SyntaxException error = Refuse("x = " + new string('(', 201));
        Assert.Equal(("too many nested parentheses", 205), (error.Message, error.Span.Column));
    }

    [Fact]
    public void Blocks_nest_99_deep()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Range(0, depth + 1).Select(i => new string(' ', i) + (i < depth ? "if x:\n" : "y\n")));
        Parser.ParseModule(new SourceText("main.py", Nested(99)));
        SyntaxException error = Refuse(Nested(100));
        Assert.Equal(("IndentationError", "too many levels of indentation"), (error.Type, error.Message));
    }
}
