namespace Playground.Tests.Unit.Differential;

internal sealed partial class ProgramWriter
{
    private string Expression(Kind kind, int depth)
    {
        if (depth > 0 && Chance(12))
        {
            var fitting = _functions.Where(function => function.Result == kind).ToArray();
            if (fitting.Length > 0 && _loops == 0 && _indent < 2)
            {
                var (name, parameters, _) = Pick<(string Name, Kind[] Parameters, Kind Result)>(fitting);
                return $"{name}({string.Join(", ", parameters.Select(parameter => Expression(parameter, depth - 1)))})";
            }
        }

        if (depth <= 0 || Chance(20))
            return Chance(60) ? Variable(kind) : Literal(kind);
        if (Chance(5))
            return $"({Expression(kind, depth - 1)} if {Expression(Kind.Bool, depth - 1)} else {Expression(kind, depth - 1)})";
        return kind switch
        {
            Kind.Int => $"({Int(depth - 1)})",
            Kind.Float => $"({Float(depth - 1)})",
            Kind.Str => $"({Str(depth - 1)})",
            Kind.Bool => $"({Bool(depth - 1)})",
            Kind.Ints => Ints(depth - 1),
            Kind.Strs => Strs(depth - 1),
            Kind.Dict => Dict(depth - 1),
            Kind.Tuple => Tuple(depth - 1),
            Kind.Set => Set(depth - 1),
            _ => Bytes(depth - 1),
        };
    }

    private string Int(int depth) => Pick(
        $"({Expression(Kind.Int, depth)} {Pick("+", "-", "*", "&", "|", "^")} {Expression(Kind.Int, depth)}) % 100003",
        $"({Expression(Kind.Int, depth)} {Pick("//", "%")} {Expression(Kind.Int, depth)})",
        $"-({Variable(Kind.Int)})",
        $"~({Variable(Kind.Int)})",
        $"({Expression(Kind.Int, depth)} % 9) ** {_random.Next(0, 40)} % 1000007",
        $"({Expression(Kind.Int, depth)} << {_random.Next(70)}) >> {_random.Next(70)} & 0xffffffffffffffffff",
        $"len({Expression(Pick(Kind.Str, Kind.Ints, Kind.Dict, Kind.Set, Kind.Tuple, Kind.Bytes), depth)})",
        $"{Expression(Kind.Ints, depth)}[{Expression(Kind.Int, depth)} % 4]",
        $"{Expression(Kind.Dict, depth)}[{Expression(Kind.Str, depth)}]",
        $"{Expression(Kind.Dict, depth)}.get({Expression(Kind.Str, depth)}, {Expression(Kind.Int, 0)})",
        $"sum({Expression(Kind.Ints, depth)})",
        $"{Pick("min", "max")}({Expression(Kind.Ints, depth)}{Pick("", ", default=0", ", key=lambda n: n % 5")})",
        $"{Expression(Kind.Ints, depth)}.{Pick("index", "count")}({Expression(Kind.Int, depth)})",
        $"{Expression(Kind.Str, depth)}.{Pick("find", "rfind", "count", "index")}({Expression(Kind.Str, 0)}[:2])",
        $"int({Expression(Kind.Str, depth)})",
        $"int({Expression(Kind.Float, depth)})",
        $"round({Expression(Kind.Float, depth)})",
        $"abs({Expression(Kind.Int, depth)})",
        $"divmod({Expression(Kind.Int, depth)}, {Expression(Kind.Int, depth)})[{Pick("0", "1")}]",
        $"pow({Expression(Kind.Int, depth)}, {_random.Next(20)}, {_random.Next(2, 999)})",
        $"({Expression(Kind.Int, depth)}).bit_length()",
        $"ord({Expression(Kind.Str, depth)}[0])",
        $"hash({Expression(Pick(Kind.Int, Kind.Float, Kind.Bool), depth)})");

    private string Float(int depth) => Pick(
        $"({Expression(Kind.Float, depth)} {Pick("+", "-", "*", "/", "//", "%")} {Expression(Kind.Float, depth)})",
        $"({Expression(Kind.Int, depth)} / {Expression(Kind.Int, depth)})",
        $"round({Expression(Kind.Float, depth)}, {_random.Next(-2, 5)})",
        $"float({Expression(Pick(Kind.Int, Kind.Str), depth)})",
        $"abs({Expression(Kind.Float, depth)})",
        $"sum([{Expression(Kind.Float, depth)}, {Expression(Kind.Float, 0)}])",
        $"{Expression(Kind.Float, depth)} ** {Pick("2", "0.5", "-1")}");

    private string Str(int depth) => Pick(
        $"({Expression(Kind.Str, depth)} + {Expression(Kind.Str, depth)})[:60]",
        $"{Expression(Kind.Str, depth)} * ({Expression(Kind.Int, 0)} % 4)",
        $"{Expression(Kind.Str, depth)}[{Slice()}]",
        $"{Expression(Kind.Str, depth)}[{Expression(Kind.Int, depth)} % 5]",
        $"str({Expression(Any(), depth)})[:80]",
        $"repr({Expression(Any(), depth)})[:80]",
        $"{Expression(Kind.Str, depth)}.{Pick("upper", "lower", "title", "swapcase", "strip", "capitalize", "casefold", "lstrip")}()",
        $"{Expression(Kind.Str, depth)}.replace({Expression(Kind.Str, 0)}[:1], {Expression(Kind.Str, 0)}[:2])[:60]",
        $"{Expression(Kind.Str, 0)}[:3].join({Expression(Kind.Strs, depth)}[:4])",
        $"{Expression(Kind.Str, depth)}.{Pick("center", "ljust", "rjust", "zfill")}({_random.Next(20)})",
        $"{Expression(Kind.Str, depth)}.{Pick("partition", "rpartition")}({Expression(Kind.Str, 0)})[0]",
        $"'%{Pick("d", "s", "r", "5.2f", "-8s", "x", "+d", "e")}|%s' % ({Expression(Pick(Kind.Int, Kind.Float, Kind.Str), depth)}, {Expression(Kind.Int, depth)})",
        $"f'{Format()}{Format()}'",
        $"'{{:{Pick(">8", "<8", "^8", "")}}}|{{!r}}'.format({Expression(Kind.Str, depth)}, {Expression(Any(), depth)})[:90]",
        $"chr({Expression(Kind.Int, depth)} % 1000)",
        $"{Pick("hex", "bin", "oct")}({Expression(Kind.Int, depth)})",
        $"{Expression(Kind.Strs, depth)}[{Expression(Kind.Int, depth)} % 3]",
        $"type({Expression(Any(), depth)}).__name__");

    private string Bool(int depth) => Pick(
        $"{Expression(Kind.Int, depth)} {Comparison()} {Expression(Kind.Int, depth)}",
        $"{Expression(Kind.Int, 0)} {Comparison()} {Expression(Kind.Int, 0)} {Comparison()} {Expression(Kind.Float, 0)}",
        $"{Expression(Kind.Str, depth)} {Comparison()} {Expression(Kind.Str, depth)}",
        $"{Expression(Kind.Ints, depth)} {Comparison()} {Expression(Kind.Ints, depth)}",
        $"{Expression(Kind.Set, depth)} {Comparison()} {Expression(Kind.Set, depth)}",
        $"{Expression(Kind.Int, depth)} {Pick("in", "not in")} {Expression(Pick(Kind.Ints, Kind.Set, Kind.Tuple), depth)}",
        $"{Expression(Kind.Str, 0)} {Pick("in", "not in")} {Expression(Pick(Kind.Str, Kind.Dict), depth)}",
        $"({Expression(Kind.Bool, depth)} {Pick("and", "or")} {Expression(Kind.Bool, depth)})",
        $"not {Expression(Any(), depth)}",
        $"bool({Expression(Any(), depth)})",
        $"{Pick("any", "all")}({Expression(Pick(Kind.Ints, Kind.Tuple, Kind.Strs), depth)})",
        $"isinstance({Expression(Any(), depth)}, {Pick("int", "str", "(int, float)", "list | tuple")})",
        $"{Expression(Kind.Str, depth)}.{Pick("isdigit", "isalpha", "isupper", "isspace", "isidentifier", "istitle")}()",
        $"{Expression(Kind.Str, depth)}.{Pick("startswith", "endswith")}({Expression(Kind.Str, 0)}[:1])");

    private string Ints(int depth) => Pick(
        $"[{Expression(Kind.Int, depth)}, {Expression(Kind.Int, depth)}, *{Expression(Kind.Tuple, depth)}][:9]",
        $"({Expression(Kind.Ints, depth)} + {Expression(Kind.Ints, depth)})[:9]",
        $"{Expression(Kind.Ints, depth)}[{Slice()}]",
        $"[n {Pick("*", "+", "%")} {_random.Next(1, 7)} for n in {Expression(Kind.Ints, depth)} if {Pick("n > 2", "n % 2", "True")}]",
        $"[a + b for a in range({_random.Next(4)}) for b in {Expression(Kind.Ints, 0)}][:9]",
        $"sorted({Expression(Pick(Kind.Ints, Kind.Tuple, Kind.Set), depth)}{Pick("", ", reverse=True", ", key=lambda n: n % 7")})",
        $"list({Pick("reversed", "list", "tuple")}({Expression(Kind.Ints, depth)}))",
        $"list(map(lambda n: n ^ {_random.Next(9)}, {Expression(Kind.Ints, depth)}))",
        $"list(filter({Pick("None", "lambda n: n < 9")}, {Expression(Kind.Ints, depth)}))",
        $"list({Expression(Kind.Dict, depth)}.values())",
        $"[i * n for i, n in enumerate({Expression(Kind.Ints, depth)}, {_random.Next(3)})]",
        $"[a - b for a, b in zip({Expression(Kind.Ints, depth)}, {Expression(Kind.Ints, depth)}{Pick("", "", ", strict=True")})]",
        $"list(range({_random.Next(-3, 3)}, {_random.Next(8)}, {Pick("1", "2", "-1", "3")}))",
        $"list({Expression(Kind.Bytes, depth)})");

    private string Strs(int depth) => Pick(
        $"{Expression(Kind.Str, depth)}.{Pick("split()", "split('a')", "splitlines()", "split(maxsplit=1)", "rsplit('b', 1)")}",
        $"sorted({Expression(Kind.Dict, depth)})",
        $"[c * 2 for c in {Expression(Kind.Str, depth)}][:8]",
        $"list({Expression(Kind.Str, depth)})[:9]",
        $"sorted({Expression(Kind.Strs, depth)}, key={Pick("len", "str.lower", "lambda s: s[::-1]")})",
        $"[str(n) for n in {Expression(Kind.Ints, depth)}]",
        $"[f'{{k}}={{v}}' for k, v in {Expression(Kind.Dict, depth)}.items()]");

    private string Dict(int depth) => Pick(
        $"{{{Expression(Kind.Str, depth)}: {Expression(Kind.Int, depth)}, **{Expression(Kind.Dict, depth)}}}",
        $"({Expression(Kind.Dict, depth)} | {Expression(Kind.Dict, depth)})",
        $"{{k: v for k, v in {Expression(Kind.Dict, depth)}.items() if {Pick("v", "k", "v > 3")}}}",
        $"{{str(n): n for n in {Expression(Kind.Ints, depth)}}}",
        $"dict(zip({Expression(Kind.Strs, depth)}, {Expression(Kind.Ints, depth)}))",
        $"dict.fromkeys({Expression(Kind.Strs, depth)}, {Expression(Kind.Int, 0)})",
        $"dict(a={Expression(Kind.Int, depth)}, b={Expression(Kind.Int, 0)})",
        $"{Expression(Kind.Dict, depth)}.copy()");

    private string Tuple(int depth) => Pick(
        $"({Expression(Kind.Int, depth)}, {Expression(Kind.Int, depth)})",
        $"({Expression(Kind.Tuple, depth)} + ({Expression(Kind.Int, depth)},))[:8]",
        $"tuple({Expression(Pick(Kind.Ints, Kind.Set, Kind.Bytes), depth)})[:8]",
        $"{Expression(Kind.Tuple, depth)}[{Slice()}]",
        $"divmod({Expression(Kind.Int, depth)}, {Expression(Kind.Int, depth)})",
        $"{Expression(Kind.Float, depth)}.as_integer_ratio()");

    private string Set(int depth) => Pick(
        $"{{{Expression(Kind.Int, depth)} % 60, {Expression(Kind.Int, depth)} % 60}}",
        $"({Expression(Kind.Set, depth)} {Pick("|", "&", "-", "^")} {Expression(Kind.Set, depth)})",
        $"{{n % {_random.Next(2, 30)} for n in {Expression(Kind.Ints, depth)}}}",
        $"set({Expression(Pick(Kind.Ints, Kind.Tuple), depth)})",
        $"{Expression(Kind.Set, depth)}.{Pick("union", "intersection", "difference", "symmetric_difference")}({Expression(Kind.Ints, depth)})");

    private string Bytes(int depth) => Pick(
        $"{Expression(Kind.Str, depth)}.encode()",
        $"bytes({Expression(Kind.Ints, depth)})",
        $"{Expression(Kind.Bytes, depth)}[{Slice()}]",
        $"({Expression(Kind.Bytes, depth)} + {Expression(Kind.Bytes, depth)})[:30]",
        $"({Expression(Kind.Int, depth)} % 65536).to_bytes({Pick("2", "4, 'little'", "8, 'big'")})",
        $"{Expression(Kind.Bytes, depth)}.{Pick("upper()", "hex().encode()", "replace(b'a', b'--')[:30]", "strip()", "title()")}");

    // One operand of a kind that doesn't belong.
    private string Wrong()
    {
        var (a, b) = (Expression(Any(), 1), Expression(Any(), 1));
        return Pick(
            $"{a} {Pick("+", "-", "*", "/", "//", "%", "@", "&", "|", "<<", "<", ">=")} {b}",
            $"{a}[{b}]",
            $"({a}).{Pick("append", "items", "uper", "lenght", "keyz", "sort")}",
            $"{Pick("len", "int", "sum", "sorted", "list", "dict", "float", "abs", "ord", "chr", "iter", "round", "min", "range", "bytes", "tuple", "reversed", "enumerate")}({a})",
            $"{a}({b})",
            $"{a} in {b}",
            $"{Pick("pow", "divmod", "isinstance", "getattr", "zip", "map", "max", "complex")}({a}, {b})",
            $"-{a}",
            $"undefined_{_random.Next(3)}",
            $"(lambda x, *, y: x)({a})",
            $"'%d %s' % {a}",
            $"'{{}} {{}}'.format({a})",
            $"{{{a}: 1}}",
            $"[*{a}, *{b}]",
            $"{{**{a}}}");
    }

    private string Format()
    {
        var value = Pick(Kind.Int, Kind.Float, Kind.Str, Kind.Bool, Any());
        var spec = value switch
        {
            Kind.Int => Pick("", ":d", ":5", ":<6", ":^7,", ":+", ":#x", ":08b", ":e", ":_", ":.2f", ":%", ":c"),
            Kind.Float => Pick("", ":.2f", ":10.3f", ":e", ":g", ":,.1f", ":+.0f", ":%", ":08.2f", ":.3", ":n", ":d"),
            Kind.Str => Pick("", ":10", ":>10", ":*^12", ":.3", "!r", "!s:>5", "!a", ":d"),
            _ => Pick("", "!r", "!s", ":>5"),
        };
        return $"{{{Plain(value)}{spec}}}";
    }

    private string Slice() => Pick(
        $"{_random.Next(-4, 5)}:", $":{_random.Next(-4, 9)}", $"{_random.Next(4)}:{_random.Next(9)}", "::2", "::-1", $"{_random.Next(-9, 9)}:{_random.Next(-9, 9)}:{Pick("1", "-1", "2", "-2")}");

    // In an f-string braces and colons would be read as its own.
    private string Plain(Kind kind) => Variable(kind) is var name && char.IsAsciiLetterLower(name[0]) && char.IsAsciiDigit(name[^1]) ? name : $"({Variable(Kind.Int)})";

    private string Comparison() => Pick("<", "<=", ">", ">=", "==", "!=");

    // A variable that can be assigned to; one is made where there is none.
    private string Name(Kind kind)
    {
        var name = Variable(kind);
        if (char.IsAsciiLetterLower(name[0]) && char.IsAsciiDigit(name[^1]) && _variables.Contains((name, kind)))
            return name;
        name = NewName("v");
        Line($"{name} = {Literal(kind)}");
        _variables.Add((name, kind));
        return name;
    }

    private string Variable(Kind kind)
    {
        var fitting = _variables.Where(variable => variable.Kind == kind).ToArray();
        return fitting.Length == 0 ? Literal(kind) : fitting[_random.Next(fitting.Length)].Name;
    }

    private string Literal(Kind kind) => kind switch
    {
        Kind.Int => Pick("0", "1", "2", "(-1)", "(7)", "(42)", "255", "(-17)", "(1000)", "123456789", "(2**64)", "True", "(10**20)"),
        Kind.Float => Pick("0.0", "1.5", "(-2.25)", "0.1", "1e10", "3.14159", "1e-7", "123456.789", "(-0.0)", "1e100"),
        Kind.Str => Pick("''", "'a'", "'abc'", "'Hello, World'", "'b,a;c'", "'12'", "' x '", "'ä€😀'", "'tab\\tnew\\nline'", "'\"quoted\\''", "'3.5'"),
        Kind.Bool => Pick("True", "False"),
        Kind.Ints => Pick("[]", "[1]", "[3, 1, 2]", "[5, -4, 3, 0]", "[10, 20, 30, 40, 50]", "[1, 1, 2, 3, 5]"),
        Kind.Strs => Pick("[]", "['a', 'b']", "['pear', 'fig', 'apple']", "['x']"),
        Kind.Dict => Pick("{}", "{'a': 1}", "{'a': 1, 'b': 2, 'c': 3}", "{'': 0, 'abc': 9}"),
        Kind.Tuple => Pick("()", "(1,)", "(1, 2, 3)", "(4, 4)"),
        Kind.Set => Pick("set()", "{1, 2}", "{5, 3, 1, 20}", "{0, 8, 16}"),
        _ => Pick("b''", "b'ab'", "b'\\x00\\xff'", "b'Hello World'"),
    };
}
