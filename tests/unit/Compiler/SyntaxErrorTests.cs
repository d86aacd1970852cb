using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Compilation;

/// <summary>Messages and places are those of CPython 3.13.</summary>
public class SyntaxErrorTests
{
    [Theory]
    [InlineData("⟦return 1⟧", "'return' outside function")]
    [InlineData("class C: ⟦return 1⟧", "'return' outside function")]
    [InlineData("⟦yield 1⟧", "'yield' outside function")]
    [InlineData("class C: ⟦yield 1⟧", "'yield' outside function")]
    [InlineData("x = ⟦yield⟧", "'yield' outside function")]
    [InlineData("⟦await x⟧", "'await' outside function")]
    [InlineData("def f():\n class C:\n  ⟦await x⟧", "'await' outside function")]
    [InlineData("def f(): ⟦await x⟧", "'await' outside async function")]
    [InlineData("lambda: ⟦await x⟧", "'await' outside async function")]
    [InlineData("def f(): ⟦[x async for x in y]⟧", "asynchronous comprehension outside of an asynchronous function")]
    [InlineData("def f(): ⟦{await x for x in y}⟧", "asynchronous comprehension outside of an asynchronous function")]
    [InlineData("async def f():\n def g():\n  ⟦[x async for x in y]⟧", "asynchronous comprehension outside of an asynchronous function")]
    [InlineData("def f():\n ⟦async for x in y: pass⟧", "'async for' outside async function")]
    [InlineData("def f():\n ⟦async with x: pass⟧", "'async with' outside async function")]
    [InlineData("async def f():\n yield 1\n ⟦return 2⟧", "'return' with value in async generator")]
    [InlineData("async def f():\n ⟦yield from x⟧", "'yield from' inside async function")]
    [InlineData("def f():\n [(⟦yield x⟧) for x in y]", "'yield' inside list comprehension")]
    [InlineData("def f():\n ((⟦yield x⟧) for x in y)", "'yield' inside generator expression")]
    [InlineData("def f():\n {(⟦yield x⟧) for x in y}", "'yield' inside set comprehension")]
    [InlineData("def f():\n {x: (⟦yield x⟧) for x in y}", "'yield' inside dict comprehension")]
    public void What_belongs_into_functions(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("⟦break⟧", "'break' outside loop")]
    [InlineData("while 1:\n def f(): ⟦break⟧", "'break' outside loop")]
    [InlineData("for x in y: pass\nelse: ⟦break⟧", "'break' outside loop")]
    [InlineData("if 1: ⟦continue⟧", "'continue' not properly in loop")]
    [InlineData("class C: ⟦continue⟧", "'continue' not properly in loop")]
    [InlineData("try: pass\n⟦except: pass⟧\nexcept X: pass", "default 'except:' must be last")]
    [InlineData("def f():\n from x import ⟦*⟧", "import * only allowed at module level")]
    [InlineData("class C:\n from x import ⟦*⟧", "import * only allowed at module level")]
    [InlineData("x = 1\n⟦from __future__ import annotations⟧", "from __future__ imports must occur at the beginning of the file")]
    [InlineData("f(a=1, ⟦a=2⟧)", "keyword argument repeated: a")]
    [InlineData("class C(a=1, ⟦a=2⟧): pass", "keyword argument repeated: a")]
    public void Statements_out_of_place(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("def f(x):\n ⟦global x⟧", "name 'x' is parameter and global")]
    [InlineData("def f(x):\n ⟦nonlocal x⟧", "name 'x' is parameter and nonlocal")]
    [InlineData("def f():\n print(x)\n ⟦global x⟧", "name 'x' is used prior to global declaration")]
    [InlineData("def f():\n x = 1\n ⟦global x⟧", "name 'x' is assigned to before global declaration")]
    [InlineData("def f():\n for x in y: pass\n ⟦nonlocal x⟧", "name 'x' is assigned to before nonlocal declaration")]
    [InlineData("def f():\n x: int = 1\n ⟦global x⟧", "annotated name 'x' can't be global")]
    [InlineData("def f():\n global x\n ⟦x: int = 1⟧", "annotated name 'x' can't be global")]
    [InlineData("def f():\n ⟦nonlocal x⟧\n x = 1", "no binding for nonlocal 'x' found")]
    [InlineData("def f():\n global x\n def g():\n  ⟦nonlocal x⟧", "no binding for nonlocal 'x' found")]
    [InlineData("class C:\n x = 1\n def f(self):\n  ⟦nonlocal x⟧", "no binding for nonlocal 'x' found")]
    [InlineData("⟦nonlocal x⟧", "nonlocal declaration not allowed at module level")]
    [InlineData("def f():\n x = 1\n def g():\n  ⟦global x⟧\n  nonlocal x", "name 'x' is nonlocal and global")]
    [InlineData("def f(x, ⟦x⟧): pass", "duplicate argument 'x' in function definition")]
    [InlineData("lambda x, *⟦x⟧: 1", "duplicate argument 'x' in function definition")]
    [InlineData("def f(a, *, ⟦a⟧): pass", "duplicate argument 'a' in function definition")]
    public void Declarations(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("⟦*a, *b⟧ = c", "multiple starred expressions in assignment")]
    [InlineData("⟦[*a, *b]⟧ = c", "multiple starred expressions in assignment")]
    [InlineData("⟦*a⟧ = c", "starred assignment target must be in a list or tuple")]
    [InlineData("for ⟦*a⟧ in b: pass", "starred assignment target must be in a list or tuple")]
    [InlineData("⟦*a⟧", "can't use starred expression here")]
    [InlineData("x = ⟦*a⟧", "can't use starred expression here")]
    [InlineData("x: int = ⟦*a⟧", "can't use starred expression here")]
    [InlineData("⟦__debug__⟧ = 1", "cannot assign to __debug__")]
    [InlineData("⟦x.__debug__⟧ = 1", "cannot assign to __debug__")]
    [InlineData("def f(⟦__debug__⟧): pass", "cannot assign to __debug__")]
    [InlineData("f(⟦__debug__=1⟧)", "cannot assign to __debug__")]
    [InlineData("[1 for ⟦__debug__⟧ in x]", "cannot assign to __debug__")]
    [InlineData("del ⟦__debug__⟧", "cannot delete __debug__")]
    [InlineData("[⟦x⟧ := 1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'")]
    [InlineData("[[⟦x⟧ := 1 for j in k] for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'")]
    [InlineData("[i for i in (⟦x := y⟧)]", "assignment expression cannot be used in a comprehension iterable expression")]
    [InlineData("[i for i in y if (j := i) for ⟦j⟧ in z]", "comprehension inner loop cannot rebind assignment expression target 'j'")]
    [InlineData("class C: [⟦x⟧ := 1 for i in y]", "assignment expression within a comprehension cannot be used in a class body")]
    public void Targets(string marked, string message) => AssertError(marked, message);

    [Theory]
    [InlineData("from __future__ import nope", "future feature nope is not defined")]
    [InlineData("from __future__ import braces", "not a chance")]
    public void Future_features(string program, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => CompilerTesting.Compile(program));
        Assert.Equal(message, error.Message);
        Assert.Equal(new SourceSpan(1, 1, 1, 0), error.Span);
    }

    [Fact]
    public void Blocks_nest_21_deep()
    {
        CompilerTesting.Compile(Loops(21));
        var error = Assert.Throws<SyntaxException>(() => CompilerTesting.Compile(Loops(22)));
        Assert.Equal("too many statically nested blocks", error.Message);
        Assert.Equal(22, error.Span.Line);

        static string Loops(int depth) =>
            string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i) + "for x in y:\n")) + new string(' ', depth) + "pass\n";
    }

    /// <summary>The first error by CPython's order of passes: declarations of the whole program before anything else.</summary>
    [Fact]
    public void Declarations_are_checked_first() => AssertError("yield\ndef f(x, ⟦x⟧): pass", "duplicate argument 'x' in function definition");

    private static void AssertError(string marked, string message)
    {
        var (program, place) = CompilerTesting.Unmark(marked);
        var error = Assert.Throws<SyntaxException>(() => CompilerTesting.Compile(program));
        Assert.Equal("SyntaxError", error.Type);
        Assert.Equal(message, error.Message);
        Assert.Equal(new SourceSpan(place.Line, place.Column + 1, place.EndLine, place.EndColumn + 1), error.Span);
    }
}
