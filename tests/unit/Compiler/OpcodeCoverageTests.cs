using Playground.Python.Bytecode;

namespace Playground.Tests.Unit.Compilation;

public class OpcodeCoverageTests
{
    private const string Variables = """
        from m import *
        from m import a as b
        import x.y.z
        global_ = 1
        del global_
        class C:
            name = other
            del name
        def outer(parameter):
            captured = 1
            class D:
                copy = captured
                def method(self):
                    return super().method()
            def inner():
                nonlocal captured
                captured = parameter
                del captured
            if parameter:
                local = 1
            print(local)
            del local
            return inner, [lambda: i for i in parameter]
        """;

    private const string Operators = """
        a + b - c * d @ e / f % g ** h << i >> j | k ^ l & m // n
        a += b; a -= b; a *= b; a @= b; a /= b; a %= b; a **= b; a <<= b; a >>= b; a |= b; a ^= b; a &= b; a //= b
        a + 1 - 2; a += 1; a -= 1; a = -b, +b, ~b, not b
        x = a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b
        if a < b and a <= b and a == b and a != b and a > b and a >= b and a is None and a is not None and a: pass
        if a < b or a <= b or a == b or a != b or a > b or a >= b or a: pass
        a.b = c.d; del a.b; a[1] = c[1:2]; del a[1]
        """;

    private const string Containers = """
        [a, *b], (a, *b), {a, *b}, {a: b, **c}, [0 for a in b], {0 for a in b}, {a: b for a in b}
        f"{a!r:>3}{b}"
        a, b = c
        a, *b = c
        match a:
            case [b]: c
        f(a); f(a, b=c); f(*a, **b); f(**a); a.f(b); a.f(b, c=d)
        """;

    private const string Control = """
        with a as b: c
        assert a, b
        def generator():
            a = yield b
            yield from c
        async def coroutine():
            async with a: await b
            async for c in d: yield c
        try:
            raise a from b
        except c as d:
            raise
        finally:
            pass
        """;

    private const string Pairs = """
        def f(a, b):
            if a < 1: g(a); g(1); g(a, b)
            a.h(1); a.h("b"); a.h(b)
            a = b % 2 + b * 3
            if a < 1 or a <= 1 or a == 1 or a != 1 or a > 1 or a >= 1: pass
            if a < 1 and a <= 1 and a == 1 and a != 1 and a > 1 and a >= 1: pass
            g(a - 1); g(a + 1); g(b, a - 1)
            if a: return a if b else g
            return a + b
        """;

    [Fact]
    public void Every_opcode_is_emitted_by_some_program()
    {
        var emitted = new HashSet<Opcode>();
        foreach (var program in (string[])[Variables, Operators, Containers, Control, Pairs])
        {
            foreach (var code in CompilerTesting.All(CompilerTesting.Compile(program, instrumented: true)))
                emitted.UnionWith(code.Instructions.Select(instruction => instruction.Op));
        }

        Assert.Equal([Opcode.Illegal, Opcode.Prepare], Enum.GetValues<Opcode>().Except(emitted));
    }

    [Fact]
    public void Every_opcode_but_the_illegal_one_says_what_its_operands_are()
    {
        foreach (var op in Enum.GetValues<Opcode>().Where(op => op != Opcode.Illegal))
            OperandShape.Of(op);
        Assert.Throws<ArgumentOutOfRangeException>(() => OperandShape.Of(Opcode.Illegal));
    }
}
