using System.Diagnostics;
using CsCheck;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class HostileSourceTests
{
    private const int Size = 64 * 1024;

    /// <summary>What a thread of a server may have; a build for debugging needs more for the same depth.</summary>
    private const int Stack = 2 * 1024 * 1024;

    private static readonly string[] Pieces =
    [
        "(", "[", "{", "f\"{", "\\", "9", "0x", "'", "\"\"\"", "-", "not ", "lambda:", "a if b else ", "a.", "a+", "a,", "a=", "a:=",
        "\n", "\t", " ", "#", "x[", "x(", "{1:", "[a for a in ", "if x:\n", "*", "**", "@", "a b ", "f(a b,", "a==", "a and ", "match x:\n case ",
        "await ", "yield ", "del ", "'a' ", "f'{a}' ", "\\\n", "é", "😀", "f'{a:{b}}' ", "f'{{", "(a b) ", "print a ", "def f(", "lambda a=", "with a as ",
        "try:\n", "if a:pass\nelif b:pass\n", "1_", "0_", "a**", "x:(", "((a)=1,", "f(a=", "{**", "case ", "`", "1if ", "*a,", "else:\n",
    ];

    public static TheoryData<string> EachPiece => [.. Pieces];

    [Theory, MemberData(nameof(EachPiece))]
    public void Endless_repetition_is_read_or_refused_soon(string piece)
    {
        string repeated = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        string[] sources = ["x = " + repeated + "1\n", new string('(', 150) + repeated + new string(')', 150)];
        foreach (string source in sources)
        {
            var clock = Stopwatch.StartNew();
            Parse(source);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed} for {source[..40]}");
        }
    }

    [Theory]
    [InlineData("x = ", "a + ", "a")]
    [InlineData("x = ", "a if b else ", "a", 390)]
    [InlineData("x = a", ".a", "")]
    [InlineData("x = a", "(b)", "")]
    [InlineData("x = ", "'a' ", "'b'")]
    [InlineData("x = ", "a and ", "b")]
    [InlineData("x = ", "a < ", "b")]
    [InlineData("if a: b\n", "elif a: b\n", "", 5000)]
    [InlineData("", "a = ", "b")]
    public void Long_chains_are_programs(string before, string link, string after, int count = 10_000) =>
        Assert.Null(Parse(before + string.Concat(Enumerable.Repeat(link, count)) + after));

    [Theory]
    [InlineData("lambda: ", "1")]
    [InlineData("-", "1")]
    [InlineData("not ", "1")]
    [InlineData("1 ** ", "1")]
    [InlineData("1 if 2 else ", "3")]
    public void Nesting_beyond_reason_is_refused(string link, string after)
    {
        Assert.Null(Parse("x = " + string.Concat(Enumerable.Repeat(link, 300)) + after));
        var error = Parse("x = " + string.Concat(Enumerable.Repeat(link, 5000)) + after);
        Assert.Equal(("MemoryError", "Parser stack overflowed - Python source too complex to parse"), (error?.Type, error?.Message));
    }

    /// <summary>Recorded programs with some of their text cut out, doubled or replaced.</summary>
    [Fact]
    public void Damaged_programs_are_read_or_refused()
    {
        string[] sources = [.. Recorded.Trees().Select(tree => tree.Source), .. Recorded.Errors().Select(error => Recorded.Unmark(error))];
        var damage =
            from source in Gen.Int[0, sources.Length - 1].Select(i => sources[i])
            from other in Gen.Int[0, sources.Length - 1].Select(i => sources[i])
            from piece in Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            from start in Gen.Int[0, source.Length]
            from length in Gen.Int[0, 8]
            from otherStart in Gen.Int[0, other.Length]
            from kind in Gen.Int[0, 3]
            let end = Math.Min(source.Length, start + length)
            select kind switch
            {
                0 => source[..start] + source[end..],
                1 => source[..start] + piece + source[end..],
                2 => source[..end] + source[start..],
                _ => source[..start] + other[otherStart..],
            };
        damage.Sample(source => { Parse(source); }, iter: 3000, threads: 1);
    }

    /// <summary>The error, or null for a program. Any other exception fails the test.</summary>
    private static SyntaxException? Parse(string source)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => { Parser.ParseModule(new SourceText("main.py", source)); }), Stack);
        thread.Start();
        thread.Join();
        return thrown is null ? null : Assert.IsType<SyntaxException>(thrown);
    }
}
