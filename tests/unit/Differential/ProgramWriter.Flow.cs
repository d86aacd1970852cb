namespace Playground.Tests.Unit.Differential;

// Every way out of every block, one within the other; each statement prints a number, so that the output is the path taken.
internal sealed partial class ProgramWriter
{
    private int _marks;

    private void Flow()
    {
        var name = NewName("flow");
        var kind = Pick("def", "def", "generator", "async");
        Line($"{(kind == "async" ? "async def" : "def")} {name}(a, b):");
        Indented(() =>
        {
            FlowBlock(4, inLoop: false, inFinally: false, kind);
            Line($"return {Mark()}");
        });
        for (var i = 0; i < 3; i++)
        {
            var call = $"{name}({Pick("0", "1", "2")}, {Pick("0", "1", "None")})";
            Guarded(() => Line(kind switch
            {
                "generator" => Pick($"show(list({call}))", $"it = {call}\nshow(next(it, 'over'))\nshow(it.{Pick("close()", "throw(Trouble('in'))", "send(7)", "throw(GeneratorExit)")})", $"show(*{call})", $"for x in {call}:\n    print('got', x)\n    if x == {_marks}: break"),
                "async" => $"show(asyncio.run({call}))",
                _ => $"show({call})",
            }));
        }

        // One that was left waiting would end with the program, where CPython can no longer show its lines.
        if (kind == "generator")
            Line("it = None");
    }

    private string Mark() => $"{++_marks}";

    private void FlowBlock(int depth, bool inLoop, bool inFinally, string kind)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
            FlowStatement(depth, inLoop, inFinally, kind);
    }

    private void FlowStatement(int depth, bool inLoop, bool inFinally, string kind)
    {
        void Inner(string header, bool loop = false, bool last = false)
        {
            Line(header);
            Indented(() => FlowBlock(depth - 1, inLoop || loop, inFinally || last, kind));
        }

        switch (_random.Next(depth > 0 ? 14 : 5))
        {
            case 0:
                Line($"print({Mark()})");
                break;
            case 1:
                // A jump out of `finally` is a SyntaxWarning to come; it swallows exceptions, which is worth comparing.
                Line(Pick($"return {Mark()}", inLoop ? "break" : "pass", inLoop ? "continue" : $"print({Mark()})", $"if a == {_random.Next(3)}: return {Mark()}"));
                break;
            case 2:
                Line(Pick($"raise Trouble({Mark()})", $"raise ValueError({Mark()}) from None", $"a = 1 // b", "a += 1", $"if b: raise KeyError({Mark()})", "b = (b or 0) - 1"));
                break;
            case 3:
                Line(kind switch
                {
                    "generator" => Pick($"got = yield {Mark()}\nprint('sent', got)", $"yield {Mark()}", $"yield from [{Mark()}, {Mark()}]"),
                    "async" => Pick($"await asyncio.sleep(0)\nprint({Mark()})", $"await asyncio.sleep(0.01, {Mark()})"),
                    _ => $"show(a, b, {Mark()})",
                });
                break;
            case 4:
                Line(inFinally ? "print(repr(sys.exception()))" : $"print({Mark()}, repr(sys.exception()))");
                break;
            case 5 or 6:
                Inner("try:");
                Inner($"except {Pick("Trouble", "ValueError", "(KeyError, ZeroDivisionError)", "Exception", "TypeError")} as error:");
                if (Chance(40))
                    Inner("except Exception:");
                if (Chance(30))
                    Inner("else:");
                if (Chance(60))
                    Inner("finally:", last: true);
                break;
            case 7 or 8:
                Inner("try:");
                Inner("finally:", last: true);
                break;
            case 9:
                Inner(Pick($"for i in range({_random.Next(1, 4)}):", "for i in 'xy':"), loop: true);
                if (Chance(40))
                    Inner("else:");
                break;
            case 10:
                var count = NewName("n");
                Line($"{count} = {_random.Next(1, 4)}");
                Line($"while {count}:");
                Indented(() =>
                {
                    Line($"{count} -= 1");
                    FlowBlock(depth - 1, inLoop: true, inFinally, kind);
                });
                if (Chance(40))
                    Inner("else:");
                break;
            case 11:
                Inner(kind == "async" && Chance(50)
                    ? $"async with AsyncGuard({Mark()}, {Pick("True", "False")}):"
                    : $"with Guard({Mark()}, {Pick("True", "False", "False")}) as guard{(Chance(30) ? $", Guard({Mark()})" : "")}:");
                break;
            case 12:
                Inner($"if {Pick("a", "b", "a == 1", "not b", "a and b")}:");
                if (Chance(50))
                    Inner("else:");
                break;
            default:
                Line($"match {Pick("a", "(a, b)", "[a, {'k': b}]")}:");
                Indented(() =>
                {
                    Inner($"case {Pick("0 | None", "(0, x)", "[0 | 1 as x, {'k': y}]", "int(x) if x > 1")}:");
                    Inner($"case {Pick("1", "(x, None)", "[x, {'k': None, **rest}]", "str() | bytes()")}:");
                    Inner("case _:");
                });
                break;
        }
    }
}
