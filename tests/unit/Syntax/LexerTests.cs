using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class LexerTests
{
    private static string Lex(string source)
    {
        TokenList tokens = Lexer.Lex(new SourceText("main.py", source));
        return string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => Show(tokens, tokens[i])));
    }

    private static string Show(TokenList tokens, Token token)
    {
        string text = tokens.TextOf(token).ToString();
        return token.Kind switch
        {
            TokenKind.Newline => "NL",
            TokenKind.Indent => ">",
            TokenKind.Dedent => "<",
            TokenKind.EndOfFile => "END",
            TokenKind.Error => "ERROR",
            TokenKind.Name or TokenKind.Number or TokenKind.String => $"{token.Kind}:{text.Replace("\n", "\\n")}",
            TokenKind.FStringStart or TokenKind.FStringMiddle or TokenKind.FStringEnd => $"{token.Kind.ToString()[1..]}:{text.Replace("\n", "\\n")}",
            _ => text,
        };
    }

    [Theory]
    [InlineData("", "END")]
    [InlineData("a", "Name:a NL END")]
    [InlineData("\n  \n# c\n\t# d\n", "END")]
    [InlineData("a # b", "Name:a NL END")]
    [InlineData("if a:\n  b\n  c\nd", "if Name:a : NL > Name:b NL Name:c NL < Name:d NL END")]
    [InlineData("if a:\n if b:\n  c", "if Name:a : NL > if Name:b : NL > Name:c NL < < END")]
    [InlineData("if a:\n  b\n\n # far\n  c", "if Name:a : NL > Name:b NL Name:c NL < END")]
    [InlineData("if a:\n\tb\n\tc", "if Name:a : NL > Name:b NL Name:c NL < END")]
    [InlineData("(a\n   b\n)", "( Name:a Name:b ) NL END")]
    [InlineData("a \\\n b", "Name:a Name:b NL END")]
    [InlineData("a\r\nb\rc", "Name:a NL Name:b NL Name:c NL END")]
    [InlineData("\uFEFFa", "Name:a NL END")]
    [InlineData("\fa\f", "Name:a NL END")]
    public void Lines_and_blocks(string source, string tokens) => Assert.Equal(tokens, Lex(source));

    [Theory]
    [InlineData("0 00 1_0 0xF_f 0O7 0b01", "Number:0 Number:00 Number:1_0 Number:0xF_f Number:0O7 Number:0b01 NL END")]
    [InlineData("1. .5 1.5e-3 1E+4 2j .5J 1e5j", "Number:1. Number:.5 Number:1.5e-3 Number:1E+4 Number:2j Number:.5J Number:1e5j NL END")]
    [InlineData("1.a 1..b", "ERROR")]
    [InlineData("1 .a", "Number:1 . Name:a NL END")]
    [InlineData("1or 2", "Number:1 or Number:2 NL END")]
    [InlineData("a.1", "Name:a Number:.1 NL END")]
    public void Numbers(string source, string tokens) => Assert.Equal(tokens, Lex(source));

    [Theory]
    [InlineData("'a\\'b' \"c\"", "String:'a\\'b' String:\"c\" NL END")]
    [InlineData("'''a\n'b''' ''", "String:'''a\\n'b''' String:'' NL END")]
    [InlineData("r'\\d' u'' bR'' Rb''", "String:r'\\d' String:u'' String:bR'' String:Rb'' NL END")]
    [InlineData("ub'' x''", "Name:ub String:'' Name:x String:'' NL END")]
    [InlineData("'a\\\nb'", "String:'a\\\\nb' NL END")]
    public void Strings(string source, string tokens) => Assert.Equal(tokens, Lex(source));

    [Theory]
    [InlineData("f''", "StringStart:f' StringEnd:' NL END")]
    [InlineData("f'a{b}c'", "StringStart:f' StringMiddle:a { Name:b } StringMiddle:c StringEnd:' NL END")]
    [InlineData("f'{a!r:>{b}}'", "StringStart:f' { Name:a ! Name:r : StringMiddle:> { Name:b } StringMiddle: } StringEnd:' NL END")]
    [InlineData("f'{{a}}'", "StringStart:f' StringMiddle:{ StringMiddle:a} StringEnd:' NL END")]
    [InlineData("f'{a[\"b\"]:c}'", "StringStart:f' { Name:a [ String:\"b\" ] : StringMiddle:c } StringEnd:' NL END")]
    [InlineData("f'{f\"{f'{a}'}\"}'", "StringStart:f' { StringStart:f\" { StringStart:f' { Name:a } StringEnd:' } StringEnd:\" } StringEnd:' NL END")]
    [InlineData("f'{a:=1}'", "StringStart:f' { Name:a : StringMiddle:=1 } StringEnd:' NL END")]
    [InlineData("f'{(a:=1)}'", "StringStart:f' { ( Name:a := Number:1 ) } StringEnd:' NL END")]
    [InlineData("f'{a!=b}'", "StringStart:f' { Name:a != Name:b } StringEnd:' NL END")]
    [InlineData("f'\\N{DASH}{a}'", "StringStart:f' StringMiddle:\\N{DASH} { Name:a } StringEnd:' NL END")]
    [InlineData("f'''\n{\na}'''", "StringStart:f''' StringMiddle:\\n { Name:a } StringEnd:''' NL END")]
    public void F_strings(string source, string tokens) => Assert.Equal(tokens, Lex(source));

    [Theory]
    [InlineData("a:=b->c**d//e<<f>>g", "Name:a := Name:b -> Name:c ** Name:d // Name:e << Name:f >> Name:g NL END")]
    [InlineData("a**=b//=c<<=d>>=e", "Name:a **= Name:b //= Name:c <<= Name:d >>= Name:e NL END")]
    [InlineData("a!=b<>c<=d>=e==f", "Name:a != Name:b <> Name:c <= Name:d >= Name:e == Name:f NL END")]
    [InlineData("... .. @= ~", "... . . @= ~ NL END")]
    public void Operators(string source, string tokens) => Assert.Equal(tokens, Lex(source));

    [Theory]
    [InlineData("été 變數 𝒳 _ª", "Name:été Name:變數 Name:𝒳 Name:_ª NL END")]
    [InlineData("match case type _ print", "Name:match Name:case Name:type Name:_ Name:print NL END")]
    [InlineData("None Nones", "None Name:Nones NL END")]
    public void Words(string source, string tokens) => Assert.Equal(tokens, Lex(source));

    [Fact]
    public void Columns_count_code_points()
    {
        TokenList tokens = Lexer.Lex(new SourceText("main.py", "'😀' + x\n'''é\n😀😀''' y"));
        Assert.Equal(new SourceSpan(1, 6, 1, 7), tokens[2].Span);
        Assert.Equal(new SourceSpan(2, 0, 3, 5), tokens[4].Span);
        Assert.Equal(new SourceSpan(3, 6, 3, 7), tokens[5].Span);
    }
}
