namespace Playground.Tests.Unit.Differential;

internal sealed partial class ProgramWriter
{
    private void Block(int statements, int depth)
    {
        var count = _random.Next(1, statements + 1);
        for (var i = 0; i < count; i++)
            Statement(depth);
    }

    private void Statement(int depth)
    {
        switch (_random.Next(depth > 0 ? 18 : 9))
        {
            case 0 or 1:
                Line($"show({Expression(Any(), 3)}, {Expression(Any(), 2)})");
                break;
            case 2 or 3:
                Assign(Any());
                break;
            case 4:
                Augment();
                break;
            case 5:
                Unpack();
                break;
            case 6:
                Mutate();
                break;
            case 7:
                Line($"show({Wrong()})");
                break;
            case 8:
                Line($"print(f'{Format()} {Format()}')");
                break;
            case 9:
                If(depth);
                break;
            case 10:
                For(depth);
                break;
            case 11:
                While(depth);
                break;
            case 12:
                With(depth);
                break;
            case 13:
                Guarded(() => Block(3, depth - 1));
                break;
            case 14:
                Match();
                break;
            case 15:
                TryKinds(depth);
                break;
            case 16:
                Line($"assert {Expression(Kind.Bool, 2)}, {Expression(Kind.Str, 1)}");
                break;
            default:
                if (Chance(30))
                    Line($"raise Trouble({Expression(Any(), 1)})");
                else
                    Line($"del {Name(Kind.Ints)}[{Expression(Kind.Int, 1)}]");
                break;
        }
    }

    private void Assign(Kind kind)
    {
        var value = Expression(kind, 3);
        var name = Chance(60) ? NewName("v") : Name(kind);
        Line($"{name} = {value}");
        if (!_variables.Contains((name, kind)))
            _variables.Add((name, kind));
    }

    private void Augment()
    {
        switch (_random.Next(5))
        {
            case 0:
                Line($"{Name(Kind.Int)} {Pick("+=", "-=", "^=", "|=", "&=", "//=", "%=")} {Expression(Kind.Int, 2)}");
                break;
            case 1:
                Line($"{Name(Kind.Float)} {Pick("+=", "-=", "*=", "/=")} {Expression(Kind.Float, 1)}");
                break;
            case 2:
                Line($"{Name(Kind.Ints)} += {Expression(Kind.Ints, 1)}[:5]");
                break;
            case 3:
                Line($"{Name(Kind.Str)} += {Expression(Kind.Str, 1)}[:20]");
                break;
            default:
                Line($"{Name(Kind.Set)} {Pick("|=", "&=", "-=", "^=")} {Expression(Kind.Set, 1)}");
                break;
        }
    }

    private void Unpack()
    {
        var (a, b) = (NewName("v"), NewName("v"));
        Line(Pick(
            $"{a}, *{b} = {Expression(Kind.Ints, 2)}",
            $"*{b}, {a} = {Expression(Kind.Tuple, 2)}",
            $"{a} = ({b} := {Expression(Kind.Int, 2)}) + 1",
            $"({a}, _), *{b} = ({Expression(Kind.Int, 1)}, {Expression(Kind.Int, 1)}), {Expression(Kind.Int, 1)}",
            $"{a}, {b} = {Expression(Kind.Int, 1)}, [{Expression(Kind.Int, 1)}]"));
        Line($"show({a}, {b})");
    }

    private void Mutate() =>
        Line(Pick(
            $"{Name(Kind.Ints)}.append({Expression(Kind.Int, 2)})",
            $"{Name(Kind.Ints)}.insert({Expression(Kind.Int, 1)}, {Expression(Kind.Int, 1)})",
            $"show({Name(Kind.Ints)}.pop({Pick("", "0", "-1", "7")}))",
            $"{Name(Kind.Ints)}.sort({Pick("", "reverse=True", "key=lambda n: -n", "key=str", "key=lambda n: (n % 3, n)")})",
            $"{Name(Kind.Ints)}.reverse()",
            $"{Name(Kind.Ints)}.remove({Expression(Kind.Int, 1)})",
            $"{Name(Kind.Ints)}[{Slice()}] = {Expression(Kind.Ints, 1)}[:4]",
            $"{Name(Kind.Ints)}[{Expression(Kind.Int, 1)}] = {Expression(Kind.Int, 1)}",
            $"{Name(Kind.Dict)}[{Expression(Kind.Str, 1)}] = {Expression(Kind.Int, 1)}",
            $"show({Name(Kind.Dict)}.setdefault({Expression(Kind.Str, 1)}, {Expression(Kind.Int, 1)}))",
            $"show({Name(Kind.Dict)}.pop({Expression(Kind.Str, 1)}{Pick("", ", None")}))",
            $"{Name(Kind.Dict)}.update({Expression(Kind.Dict, 1)})",
            $"{Name(Kind.Set)}.add({Expression(Kind.Int, 1)} % 50)",
            $"{Name(Kind.Set)}.discard({Expression(Kind.Int, 1)})",
            $"{Name(Kind.Set)}.remove({Expression(Kind.Int, 1)})"));

    private void If(int depth)
    {
        Line($"if {Expression(Pick(Kind.Bool, Kind.Bool, Any()), 3)}:");
        Indented(() => Block(3, depth - 1));
        if (Chance(30))
        {
            Line($"elif {Expression(Kind.Bool, 2)}:");
            Indented(() => Block(2, depth - 1));
        }

        if (Chance(50))
        {
            Line("else:");
            Indented(() => Block(2, depth - 1));
        }
    }

    private void For(int depth)
    {
        var name = NewName("i");
        var (kind, source) = Pick(
            (Kind.Int, $"range({_random.Next(-2, 5)}, {_random.Next(0, 9)}, {Pick("1", "2", "3")})"),
            (Kind.Int, $"{Expression(Kind.Ints, 2)}[:6]"),
            (Kind.Int, $"sorted({Expression(Kind.Set, 1)})[:6]"),
            (Kind.Str, $"{Expression(Kind.Str, 1)}[:6]"),
            (Kind.Str, $"list({Expression(Kind.Dict, 1)})[:6]"));
        Line($"for {name} in {source}:");
        Indented(() =>
        {
            _variables.Add((name, kind));
            _loops++;
            Block(3, depth - 1);
            if (Chance(30))
            {
                Line($"if {Expression(Kind.Bool, 1)}:");
                Indented(() => Line(Pick("break", "continue")));
            }

            _loops--;
        });
        if (Chance(25))
        {
            Line("else:");
            Indented(() => Line("print('not broken off')"));
        }
    }

    private void While(int depth)
    {
        var name = NewName("n");
        Line($"{name} = {_random.Next(1, 5)}");
        Line($"while {name} > 0:");
        Indented(() =>
        {
            Line($"{name} -= 1");
            _loops++;
            Block(3, depth - 1);
            _loops--;
        });
    }

    private void With(int depth)
    {
        var swallows = Pick("True", "False");
        Line(Chance(50)
            ? $"with Guard('a', {swallows}) as guard, Guard({Expression(Kind.Str, 1)}[:9]):"
            : $"with (Guard('b', {swallows})):");
        Indented(() => Block(3, depth - 1));
    }

    private void TryKinds(int depth)
    {
        Line("try:");
        Indented(() => Block(2, depth - 1));
        Line($"except ({Pick("ValueError", "TypeError", "LookupError")}, {Pick("ArithmeticError", "Trouble")}) as error:");
        Indented(() =>
        {
            Line("print('first', type(error).__name__, str(error)[:200])");
            if (Chance(30))
                Line(Pick("raise", "raise Trouble('again')", "raise Trouble('again') from error", "raise KeyError(1) from None"));
        });
        Line("except Exception as error:");
        Indented(() => Line("print('second', type(error).__name__, str(error)[:200])"));
        Line("finally:");
        Indented(() => Line("print('finally')"));
    }

    private void Match()
    {
        Line($"match {Expression(Any(), 2)}:");
        Indented(() =>
        {
            Line("case 0 | 1 | 'a':");
            Indented(() => Line("print('small')"));
            Line("case [first, *rest] if rest:");
            Indented(() => Line("show(first, rest)"));
            Line("case {'a': value, **others}:");
            Indented(() => Line("show(value, others)"));
            Line("case str() | bytes() as text:");
            Indented(() => Line("show(len(text))"));
            Line("case int(number) | float(number):");
            Indented(() => Line("show(number)"));
            Line("case other:");
            Indented(() => Line("show(type(other).__name__)"));
        });
    }
}
