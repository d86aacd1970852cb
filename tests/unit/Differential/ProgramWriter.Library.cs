namespace Playground.Tests.Unit.Differential;

// What courses take from the library: data classes, enums, collections, functools, itertools, contextlib, text.
internal sealed partial class ProgramWriter
{
    private void DataClass()
    {
        var name = NewName("D");
        var options = string.Join(", ", new[] { "order=True", "frozen=True", "slots=True", "kw_only=True", "eq=False", "repr=False", "unsafe_hash=True" }.Where(_ => Chance(20)));
        Line("from dataclasses import dataclass, field, replace, asdict, astuple, fields");
        Guarded(() =>
        {
            Line($"@dataclass{(options.Length > 0 || Chance(30) ? $"({options})" : "")}");
            Line($"class {name}:");
            Indented(() =>
            {
                Line($"a: {Pick("int", "'str'", "list[int]")}");
                Line($"b: float{Pick("", $" = {Literal(Kind.Float)}", " = field(default=2.5, repr=False)", " = field(default=1, compare=False)", " = field(init=False, default=7)")}");
                Line($"c: list = {Pick("field(default_factory=list)", "field(default_factory=lambda: [1, 2])", "None", "[]", "field(kw_only=True, default=())")}");
                if (Chance(40))
                    Line($"def __post_init__(self):\n    {Pick("print('made', self.a)", "self.b = self.a", "self.d = 1", "raise Trouble(self.a)")}");
                if (Chance(30))
                    Line("@property\ndef total(self):\n    return self.a + self.b");
            });
            if (Chance(40))
                Line($"@dataclass\nclass {name}x({name}):\n    e: int{Pick("", " = 5")}\n    def __repr__(self): return 'sub'");
        });
        for (var i = _random.Next(3, 8); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"show({name}(1), {name}(a=2))",
                $"show({name}(1, 2.0), {name}(1, 2.0, [3]))",
                $"show({name}({Expression(Kind.Int, 1)}, {Expression(Kind.Float, 1)}) == {name}({Expression(Kind.Int, 1)}, 1.5))",
                $"show({name}(1) < {name}(2), {name}(3, 1) >= {name}(3, 2))",
                $"show(sorted([{name}(3), {name}(1), {name}(2)]))",
                $"x = {name}(1)\nx.a = {Expression(Kind.Int, 1)}\nshow(x)",
                $"x = {name}(1)\nx.other = 5\nshow(x, x.other)",
                $"show(replace({name}(1), a=9), replace({name}(1), {Pick("z=1", "b=3", "c=4")}))",
                $"show(asdict({name}(1)), astuple({name}(4)))",
                $"show([f.name for f in fields({name})], {name}.__match_args__)",
                $"show({{{name}(1): 1}})",
                $"match {name}(1, 2.5):\n    case {name}(1, b):\n        show('got', b)\n    case {name}(a=a):\n        show('named', a)",
                $"show({name}())",
                $"show({name}(1, 2, 3, 4))",
                $"del {name}(1).a",
                $"show({name}x(1, e=2), {name}x(1) == {name}(1))",
                $"show({name}(1).total)",
                $"raise {name}(1)")));
        }
    }

    private void Enumeration()
    {
        var name = NewName("E");
        Line("import enum");
        Guarded(() =>
        {
            Line($"class {name}(enum.{Pick("Enum", "IntEnum", "Flag", "StrEnum", "IntFlag")}):");
            Indented(() =>
            {
                Line($"RED = {Pick("1", "enum.auto()", "'r'")}");
                Line($"GREEN = {Pick("2", "enum.auto()", "'g'", "1")}");
                Line($"BLUE = {Pick("4", "enum.auto()", "'b'")}");
                if (Chance(30))
                    Line("ALSO = RED");
                if (Chance(30))
                    Line("@property\ndef label(self):\n    return self.name.title()");
                if (Chance(20))
                    Line("def __str__(self):\n    return f'<{self.name}>'");
                if (Chance(15))
                    Line("@classmethod\ndef _missing_(cls, value):\n    return cls.RED");
            });
        });
        for (var i = _random.Next(3, 7); i > 0; i--)
        {
            Guarded(() => Line(Pick(
                $"show({name}.RED, list({name}), len({name}))",
                $"show({name}({Pick("1", "2", "3", "'r'", "7")}), {name}['GREEN'])",
                $"show({name}['PINK'])",
                $"show({name}.RED.name, {name}.RED.value, str({name}.BLUE), f'{{{name}.RED}}', f'{{{name}.RED!r:>30}}')",
                $"show({name}.RED {Pick("|", "&", "^", "+", "<", "==", "is", "in")} {name}.GREEN)",
                $"show({name}.RED.label)",
                $"{name}.RED = 5",
                $"show({name}.RED in {name}, 1 in {name})",
                $"show(~{name}.RED, bool({name}.RED))",
                $"show({{m: m.value for m in {name}}}, {name}.__members__)",
                $"show({name}.PINK)",
                $"show(hash({name}.RED) == hash({name}.RED), {name}.RED == 1)",
                $"match {name}.RED:\n    case {name}.GREEN: show('green')\n    case {name}.RED: show('red')",
                $"class Sub({name}): pass")));
        }
    }

    private void Collections()
    {
        Line("import collections, heapq, bisect, functools, itertools, operator");
        for (var i = _random.Next(3, 8); i > 0; i--)
        {
            var (ints, strs, text, dict) = (Expression(Kind.Ints, 1), Expression(Kind.Strs, 1), Expression(Kind.Str, 1), Expression(Kind.Dict, 1));
            Guarded(() => Line(Pick(
                $"d = collections.deque({ints}, {Pick("None", "3", "0")})\nd.{Pick("append(9)", "appendleft(9)", "rotate(2)", "extendleft([7, 8])", "pop()", "popleft()", "insert(1, 5)", "remove(3)")}\nshow(d, d.maxlen, d[0])",
                $"c = collections.Counter({Pick(text, ints, strs)})\nshow(c.most_common(2), c.total(), c['zz'])",
                $"show(collections.Counter({text}) {Pick("+", "-", "&", "|")} collections.Counter('abca'))",
                $"d = collections.defaultdict({Pick("list", "int", "lambda: 'x'", "None")})\nfor k in {strs}: d[k] {Pick("+= 1", "= d[k]")}\nshow(d)",
                $"o = collections.OrderedDict({dict})\no['z'] = 1\no.move_to_end({Pick("'z'", "'a'")}, last=False)\nshow(o, o.popitem())",
                $"m = collections.ChainMap({dict}, {{'a': 99, 'q': 5}})\nshow(m['a'], len(m), dict(m), m.maps)",
                $"P = collections.namedtuple('P', {Pick("'x y'", "['x', 'y']", "'x y', defaults=[5]", "'x def'")})\nshow(P(1, 2), P(x=1, y=3)._replace(y=4), P(1)._asdict(), P._fields)",
                $"h = {ints}\nheapq.heapify(h)\nheapq.heappush(h, {Expression(Kind.Int, 0)})\nshow([heapq.heappop(h) for _ in range({_random.Next(4)})], heapq.nlargest(2, h))",
                $"show(bisect.bisect(sorted({ints}), {Expression(Kind.Int, 0)}), bisect.bisect_left([1, 3, 3, 5], 3))",
                $"show(functools.reduce(lambda a, b: a {Pick("+", "*", "-", "^")} b, {ints}{Pick("", ", 1")}))",
                $"show(functools.partial({Pick("int, base=2", "max, 5", "print, 'p', end='|'")})({Pick("'101'", "3", "")}))",
                $"calls = []\n@functools.lru_cache(maxsize={Pick("None", "2", "128")})\ndef slow(n):\n    calls.append(n)\n    return n * 2\nshow([slow(n) for n in [1, 2, 1, 3, 1]], calls, slow.cache_info())",
                $"@functools.singledispatch\ndef kind(x): return 'any'\n@kind.register\ndef _(x: int): return 'int'\n@kind.register(list)\ndef _(x): return 'list'\nshow(kind({Expression(Any(), 1)}), kind(True), kind([]))",
                $"def deco(f):\n    @functools.wraps(f)\n    def inner(*args, **kw):\n        print('call', args, kw)\n        return f(*args, **kw)\n    return inner\n@deco\ndef add(a, b={Literal(Kind.Int)}):\n    'adds'\n    return a + b\nshow(add({Expression(Pick(Kind.Int, Kind.Str), 1)}), add.__name__, add.__doc__, add.__wrapped__ is not None)",
                $"show([(k, list(g)) for k, g in itertools.groupby({Pick(ints, strs)}{Pick("", ", key=lambda v: str(v)[0]")})])",
                $"show(list(itertools.{Pick($"accumulate({ints})", $"accumulate({ints}, max)", $"chain({strs}, {ints})", $"islice({ints}, 1, None, 2)", $"zip_longest({ints}, {strs}, fillvalue='-')", $"pairwise({ints})", $"batched({ints}, 2)", $"takewhile(lambda n: n < 5, {ints})", $"dropwhile(lambda n: n < 3, {ints})", $"compress({ints}, [1, 0, 1])", $"starmap(pow, [(2, 3), (3, 2)])", $"permutations({strs}, 2)", $"combinations({ints}, 2)", $"product('ab', {ints})", $"repeat({Expression(Kind.Int, 0)}, 3)", $"filterfalse(None, {ints})")})[:12])",
                $"show(sorted({strs}, key=operator.itemgetter({Pick("0", "-1", "slice(1)")})), operator.attrgetter('real')(5), operator.methodcaller('upper')({text}))",
                $"show(max({dict}.items(), key=operator.itemgetter(1)), min({strs}, key=len, default='none'))")));
        }
    }

    private void Contexts()
    {
        var name = NewName("ctx");
        Line($"""
            import contextlib
            @contextlib.contextmanager
            def {name}(n, fails={Pick("None", "None", "Trouble('enter')")}):
                print('in', n)
                if fails: raise fails
                try:
                    yield n * 2
                {Pick("except Trouble as error:\n    print('swallowed', error)", "except ValueError:\n    raise KeyError('swapped')", "except KeyError:\n    yield 'again'", "finally:\n    print('tidy')").Replace("\n", "\n                ")}
                {Pick("", "print('out', n)", "else_ = 1")}
            """);
        for (var i = _random.Next(2, 6); i > 0; i--)
        {
            var body = Pick("show(x)", "raise Trouble('body')", "raise ValueError(1)", "raise KeyError('k')", "1 / 0", "pass");
            Guarded(() => Line(Pick(
                $"with {name}(1) as x:\n    {body}",
                $"with {name}(1) as x, {name}('s') as y:\n    show(x, y)\n    {body}",
                $"with (\n    {name}(2) as x,\n    Guard('g', {Pick("True", "False")}),\n):\n    {body}",
                $"with contextlib.suppress({Pick("ValueError", "Trouble, KeyError", "Exception", "")}):\n    x = 1\n    {body}\n    print('not reached?')",
                $"with contextlib.ExitStack() as stack:\n    x = stack.enter_context({name}(3))\n    stack.callback(print, 'called back', {Expression(Kind.Int, 0)})\n    stack.push({Pick("Guard('p', True).__exit__", "lambda *e: print('pushed', e[0])")})\n    {body}",
                $"@{name}(7)\ndef decorated():\n    x = 5\n    {body}\n    return 'result'\nshow(decorated())",
                $"with contextlib.nullcontext({Expression(Kind.Int, 1)}) as x:\n    {body}",
                $"import io\nwith contextlib.redirect_stdout(io.StringIO()) as out:\n    x = 1\n    print('hidden')\nshow(out.getvalue())",
                $"with contextlib.closing(open('nothing.txt')) as x:\n    {body}",
                $"with {name} as x:\n    {body}")));
        }
    }

    private void Formats()
    {
        for (var i = _random.Next(3, 8); i > 0; i--)
        {
            var (number, real, text) = (Expression(Kind.Int, 1), Expression(Kind.Float, 1), Expression(Kind.Str, 1));
            var spec = $"{Pick("", "*", "0", "é")}{Pick("", "<", ">", "^", "=")}{Pick("", "+", "-", " ")}{Pick("", "z")}{Pick("", "#")}{Pick("", "0")}{Pick("", "8", "12", "1")}{Pick("", ",", "_")}{Pick("", ".2", ".0", ".7")}{Pick("", "d", "f", "e", "g", "x", "s", "%", "b", "n", "G", "o", "c", "X", "E", "F")}";
            Guarded(() => Line(Pick(
                $"show(format({Pick(number, real, text, Expression(Any(), 1))}, '{spec}'))",
                $"show(f'{{{Plain(Pick(Kind.Int, Kind.Float, Kind.Str))}:{spec}}}')",
                $"width, digits = {_random.Next(1, 15)}, {_random.Next(6)}\nshow(f'{{{Plain(Kind.Float)}:{{width}}.{{digits}}{Pick("f", "e", "g", "")}}}|{{{Plain(Kind.Str)}!r:^{{width}}}}')",
                $"show(f'{{{Plain(Kind.Int)} + 1 = }} {{{Plain(Kind.Str)} = !s:>9}} {{[n for n in {Plain(Kind.Ints)}]}} {{{{x}}}} {{\"q\" + {Plain(Kind.Str)}}}')",
                $"show('{{0}} {{1!r}} {{{Pick("2", "name", "0[0]", "1.real", "")}}}'.format({text}, {number}{Pick("", ", 3", ", name='n'")}))",
                $"show('{{a[{Pick("k", "0", "x y")}]}} {{b.{Pick("real", "imag", "nothing")}}}'.format(a={{'k': 1, 'x y': 2}}, b={number}))",
                $"show('%{Pick("", "-", "+", " ", "0", "#")}{Pick("", "6", "*")}{Pick("", ".2", ".*", ".0")}{Pick("d", "i", "s", "r", "a", "f", "g", "e", "x", "o", "c", "%", "q")}' % ({Pick(number, real, text)}{Pick("", ", 5", ", 3, 4")}))",
                $"show('%(a)s %(b){Pick("d", "5.1f", "r")}' % {{'a': {text}, {Pick("'b'", "'c'")}: {Pick(number, real)}}})",
                $"show({text}.{Pick("split('a', 1)", "rsplit(None, 1)", "partition('b')", "rpartition(',')", "splitlines(True)", "expandtabs(4)", "removeprefix('ab')", "removesuffix('c')", "translate({97: 'A', 98: None})", "isalnum()", "isnumeric()", "isprintable()", "isascii()", "rindex('a')", "ljust(9, '.')", "zfill(8)", "encode('ascii', 'replace')", "encode('latin-1')", "strip('ax ')", "startswith(('a', 'H'))", "count('')", "join('xy')", "replace('', '-', 3)", "format_map({})", "title()", "center(9, '*')")})",
                $"show(int({Pick("'0x1f', 16", "'z', 36", "' 12 '", "'1_000'", "'12', 2", "b'7'", "'', 10", "'0b1', 0", "2.9", "None", "'1e3'")}), float({Pick("'1e3'", "' -2.5 '", "'inf'", "'nan'", "'1_0.5'", "'x'", "10**400")}))",
                $"show(str({real}), repr({real}), {real}.hex(), {real}.is_integer(), round({real}, {_random.Next(-3, 6)}))",
                $"show(({number}).bit_count(), ({number}).to_bytes({Pick("1", "4", "20, 'little', signed=True")}), int.from_bytes({Expression(Kind.Bytes, 1)}))",
                $"show({Expression(Kind.Bytes, 1)}.{Pick("decode()", "decode('ascii', 'ignore')", "hex(' ')", "split(b'l')", "find(b'o')", "rjust(9, b'.')", "isalpha()", "fromhex('0aff')", "join([b'a', b'b'])", "decode('utf-16')", "count(0)", "startswith(b'H')")})",
                $"show(bytearray({Expression(Kind.Bytes, 1)}), memoryview({Expression(Kind.Bytes, 1)})[{Slice()}].tolist())")));
        }
    }
}
