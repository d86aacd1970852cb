namespace Playground.Tests.Unit.Differential;

// What programs ask of the library's modules of text, numbers, dates and data: calls with arguments that are often wrong.
internal sealed partial class ProgramWriter
{
    private void Modules()
    {
        Line("import re, json, datetime, decimal, fractions, statistics, struct, textwrap, string, random, math, cmath, copy, itertools, warnings");
        Line("import csv, io, base64, hashlib, calendar, pathlib, urllib.parse, difflib, shlex, fnmatch, html, pprint, array, types, inspect, unicodedata");
        for (var i = _random.Next(6, 14); i > 0; i--)
            Guarded(() => Line(Pick<Func<string>>(Patterns, Dates, Numbers, Data, TextTools, Odds, Slices)()));
    }

    private string Patterns()
    {
        var pattern = Pick(@"(\w)(\w)?", @"(?P<first>[a-c]+)|(?P<rest>\d)", @"\b\w+\b", "a*", "(a|b)*?c", @"(?i)HELLO", "[^aeiou]+", @"^(.*?)(,|$)", "(", "a{2,", "[z-a]", @"(?<=a)b", "(?<!x)l+", "(a)(?(1)b|c)", @"\d+(?:\.\d+)?", "(?x) a  b # ab", @"\1(a)", "*a", "é+", "(?s:.)+");
        var text = Pick(Expression(Kind.Str, 1), "'abcabc, 12.5 hello'", "'Hello\\nWorld'", "''", "'aabbcc'");
        return Pick(
            $"show(re.findall(r'{pattern}', {text}))",
            $"m = re.{Pick("match", "search", "fullmatch")}(r'{pattern}', {text})\nshow(m, m and m.groups(), m and m.span(), m and m.groupdict(), m and m.lastgroup)",
            $"show(re.sub(r'{pattern}', {Pick("'<\\\\g<0>>'", "lambda m: m[0].upper()", "'-'", "'\\\\1'", "'\\\\g<first>'")}, {text}{Pick("", ", count=1")}))",
            $"show(re.split(r'{pattern}', {text}{Pick("", ", maxsplit=2")}), re.escape({text}))",
            $"show([(m.start(), m[0]) for m in re.finditer(r'{pattern}', {text})], re.compile(r'{pattern}', re.{Pick("I", "M", "A | re.I", "X", "S")}))");
    }

    private string Dates()
    {
        var date = $"datetime.date({Pick("2024, 2, 29", "2023, 2, 29", "1, 1, 1", "9999, 12, 31", "2025, 13, 1", "2000, 6, 15")})";
        var time = $"datetime.datetime({Pick("2024, 2, 29", "2023, 12, 31, 23, 59", "2000, 1, 1, 12, 30, 15, 500", "2024, 1, 1, 25")}{Pick("", ", tzinfo=datetime.timezone.utc")})";
        var span = $"datetime.timedelta({Pick("days=1", "hours=-5, minutes=3", "weeks=2, microseconds=1", "1.5", "seconds=10**9", "days=10**10")})";
        return Pick(
            $"show({date}, str({date}), {date}.weekday(), {date}.isocalendar(), {date}.toordinal())",
            $"show({Pick(date, time)} {Pick("+", "-", "<", "==")} {Pick(span, date, time)})",
            $"show({span} {Pick("* 2", "/ 3", "// datetime.timedelta(hours=1)", "% datetime.timedelta(minutes=7)", "/ datetime.timedelta(0)", "+ 1")}, str({span}), {span}.total_seconds())",
            $"show({Pick(date, time)}.strftime('{Pick("%Y-%m-%d %H:%M", "%A %d %B %j %U", "%c|%x|%X", "%y%%%p%I", "%G-W%V-%u", "%f %z %Z")}'))",
            $"show(datetime.datetime.strptime({Pick("'2024-03-05'", "'5 March 2024'", "'12:30'", "'x'", "'2024-02-30'")}, '{Pick("%Y-%m-%d", "%d %B %Y", "%H:%M", "%Y")}'))",
            $"show(datetime.{Pick("date", "datetime", "time")}.fromisoformat({Pick("'2024-03-05'", "'2024-03-05T10:11:12+02:00'", "'20240305'", "'10:11'", "'2024-W10-2'", "'nope'")}))",
            $"show({Pick(date, time)}.replace({Pick("day=1", "month=2", "year=0", "hour=5")}), {time}.isoformat({Pick("", "' '", "timespec='minutes'")}))",
            $"show({time}.astimezone(datetime.timezone(datetime.timedelta(hours={Pick("2", "-3.5", "25")}))), {time}.timestamp())",
            $"show(calendar.monthrange({Pick("2024, 2", "2023, 13")}), calendar.isleap(1900), calendar.month({Pick("2024, 2", "2025, 6")}))");
    }

    private string Numbers()
    {
        var number = $"decimal.Decimal({Pick("'1.10'", "'3'", "2", "'-0.5'", "'1E+3'", "0.1", "'x'", "'NaN'", "'Infinity'", Plain(Kind.Int))})";
        var part = $"fractions.Fraction({Pick("1, 3", "'2/4'", "0.75", "'1.5'", "3, 0", "-7, 2", Plain(Kind.Int))})";
        return Pick(
            $"show({number} {Pick("+", "-", "*", "/", "//", "%", "**", "<", "==")} {Pick(number, "2", "0.5", Plain(Kind.Int))})",
            $"show({number}.quantize(decimal.Decimal('{Pick("0.01", "1", "1e2")}'){Pick("", ", rounding=decimal.ROUND_HALF_UP")}), f'{{{number}:{Pick(".2f", ",", "e", "010.3f", "%")}}}')",
            $"with decimal.localcontext() as ctx:\n    ctx.prec = {_random.Next(1, 9)}\n    show({number} / 7, {number}.sqrt(), +{number})",
            $"show({part} {Pick("+", "-", "*", "/", "**", "//", "%", "<", "==")} {Pick(part, "2", "0.5", Plain(Kind.Int))})",
            $"show({part}.limit_denominator(10), round({part}, 1), float({part}), {part}.as_integer_ratio(), hash({part}) == hash(float({part})))",
            $"show(statistics.{Pick("mean", "median", "mode", "stdev", "pvariance", "fmean", "harmonic_mean", "multimode", "quantiles", "geometric_mean")}({Pick(Plain(Kind.Ints), "[1, 2, 2.5, 4]", "[]", "[1]", "'aab'")}))",
            $"show(math.{Pick("sqrt", "factorial", "floor", "log", "exp", "isqrt", "gamma", "cbrt", "degrees", "trunc", "frexp", "ulp")}({Pick(Plain(Kind.Int), Plain(Kind.Float), "-1", "'x'", "10**400", "0")}))",
            $"show(math.{Pick("gcd(12, 18, 8)", "lcm(4, 6)", "comb(5, 2)", "perm(5)", "hypot(3, 4)", "dist([1, 2], [4, 6])", "prod([1, 2, 3])", "fsum([0.1] * 10)", "isclose(0.1 + 0.2, 0.3)", "copysign(1, -0.0)", "comb(2, -1)", "pow(2, 0.5)", "fmod(-7, 3)", "remainder(7, 4)", "nextafter(1, 2)", "sumprod([1, 2], [3])")})",
            $"random.seed({Plain(Kind.Int)})\nshow(random.random(), random.randint(1, 6), random.choice('abc'), random.sample(range(10), 3), random.{Pick("shuffle([1])", "gauss(0, 1)", "uniform(1, 2)", "choices('ab', [1, 3], k=4)", "randrange(5, 2)", "triangular()", "getrandbits(70)", "sample([1], 2)")})",
            $"show(complex({Pick("1, 2", "'1+2j'", "'x'", "1.5")}) {Pick("* 2j", "** 2", "/ 0", "== 1", "+ 1", "< 2")}, cmath.{Pick("sqrt(-1)", "phase(-1)", "polar(1j)", "exp(1j)", "log(0)")})",
            $"show(round({Plain(Kind.Float)}, {_random.Next(-2, 4)}), divmod({Plain(Kind.Int)}, {Pick("3", "-4", "0", "2.5")}), pow({Plain(Kind.Int)}, {Pick("2", "-1", "3, 7", "-1, 11", "2, 0")}))");
    }

    private string Data() => Pick(
        $"show(json.dumps({Expression(Any(), 1)}{Pick("", ", indent=2", ", sort_keys=True", ", separators=(',', ':')", ", default=str", ", ensure_ascii=False")}))",
        $"show(json.loads({Pick("'{\"a\": [1, 2.5, null, true]}'", "'[1, 2'", "'{\"a\" 1}'", "''", "'nul'", "'\"\\\\u00e9\\\\n\"'", "'[1,]'", "'{\"a\": 1, \"a\": 2}'", "'01'", "'NaN'")}{Pick("", ", parse_float=str", ", object_hook=lambda d: sorted(d)")}))",
        $"show(struct.pack('{Pick("<i", ">h", "bB", "2s", "d", "?f", "<q", "3x", "z")}', {Pick("1", "300", "-1", "b'ab'", "1.5", "1, 2")}), struct.calcsize('{Pick("<ihb", "ihb", "dq?")}'))",
        $"show(struct.unpack('{Pick("<i", ">HH", "4s", "<2h")}', {Pick(@"b'\x01\x00\x00\x00'", "b'abcd'", "b'abc'")}))",
        $"out = io.StringIO()\nw = csv.{Pick("writer(out)", "writer(out, delimiter=';')", "writer(out, quoting=csv.QUOTE_ALL)", "writer(out, lineterminator='|')")}\nw.writerow([1, 'a,b', 'q\"q', None, {Plain(Kind.Str)}])\nshow(out.getvalue())",
        $"show(list(csv.{Pick("reader", "DictReader")}({Pick("['a,b', '1,2', '\"x,y\",3']", "['a,b', '1']", "['a,b', '1,2,3']", "[]")})))",
        $"show(base64.b64encode({Plain(Kind.Bytes)}), base64.{Pick("b64decode('aGk=')", "b64decode('a')", "b32encode(b'hi')", "b16decode('0g')", "urlsafe_b64encode(b'\\xff\\xfe')", "b85encode(b'hello')")})",
        $"show(hashlib.{Pick("md5", "sha256", "sha1", "blake2s")}({Pick(Plain(Kind.Bytes), "'text'")}).hexdigest())",
        $"show(pathlib.PurePosixPath({Pick("'/a/b/c.tar.gz'", "'a', '..', 'b'", "'.'", "''")}){Pick(".suffixes", ".parent", ".parts", ".with_suffix('.x')", ".relative_to('/a')", " / 'more'", ".stem", ".is_absolute()", ".match('*.gz')", ".with_name('')")})",
        $"show(urllib.parse.{Pick("urlsplit('http://u:p@h.org:80/p;q?x=1#f')", "parse_qs('a=1&a=2&b=')", "urlencode({'a b': 'c&d', 'e': [1, 2]}, doseq=True)", "quote('a b/é')", "unquote('%C3%A9%20x')", "urljoin('http://a/b/c', '../d')", "urlsplit('//[::1')", "parse_qsl('a=1;b=2')")})",
        $"show(copy.{Pick("copy", "deepcopy")}({Expression(Any(), 1)}), pprint.pformat({Expression(Any(), 1)}, width=20))",
        $"a = array.array('{Pick("i", "d", "B", "u", "h")}', {Pick("[1, 2, 3]", "[300, 1]", "'ab'", "[1.5]")})\na.{Pick("append(4)", "extend([5])", "pop()", "insert(0, 9)", "remove(7)", "reverse()")}\nshow(a, a.itemsize, a[1:], a.tobytes())");

    private string TextTools()
    {
        var text = Pick(Expression(Kind.Str, 1), "'The quick brown fox jumps over it'", "'  a\\n    b\\n'", "'Ünïcödé ﬁ ß'");
        return Pick(
            $"show(textwrap.{Pick("wrap", "fill", "shorten", "dedent", "indent")}({text}{Pick("", ", 12", ", width=5", ", '> '")}))",
            $"show(string.Template({Pick("'$a and ${b}'", "'$a $'", "'$$a'", "'${'")}).{Pick("substitute", "safe_substitute")}({Pick("a=1", "a=1, b=2", "{'b': 3}")}))",
            $"show(string.capwords({text}), string.Formatter().format('{{0}} {{x!r}}', 1, x='y'), string.{Pick("ascii_letters", "digits", "punctuation")}[:5])",
            $"show(difflib.get_close_matches({text}, ['abc', 'quick', 'fox']), round(difflib.SequenceMatcher(None, {text}, 'abc').ratio(), 3))",
            $"show(list(difflib.{Pick("ndiff", "unified_diff")}(['a\\n', 'b\\n'], ['a\\n', 'c\\n'])))",
            $"show(shlex.{Pick("split", "quote")}({Pick("'a \"b c\" d'", "\"it's\"", text)}), fnmatch.filter(['a.py', 'b.txt'], '{Pick("*.py", "[!a]*", "?.*")}'))",
            $"show(html.escape('<a href=\"x\">&</a>'), html.unescape({Pick("'&lt;&eacute;&#39;&#x1F600;&bogus;'", text)}))",
            $"show([unicodedata.{Pick("category", "name", "bidirectional", "numeric", "decomposition")}(c) for c in {text}][:6])",
            $"show(unicodedata.normalize('{Pick("NFC", "NFD", "NFKC", "NFKD", "X")}', {text}), {text}.casefold(), {text}.encode('{Pick("utf-8", "ascii", "latin-1", "utf-16", "nope")}'{Pick("", ", 'replace'", ", 'xmlcharrefreplace'", ", 'backslashreplace'")}))",
            $"show({text}.{Pick("translate(str.maketrans('abc', 'xyz'))", "split()", "rsplit('o', 1)", "swapcase()", "isidentifier()", "find('o', 3)", "index('zz')", "center(40, '*')", "partition(' ')", "zfill(20)", "title()", "expandtabs()", "splitlines()", "endswith(('x', 'it'))", "rjust(3.5)", "join([1])", "replace('o', '0', 1)", "maketrans('a', 'bc')", "format(1)", "count('')", "strip('T')")})");
    }

    private string Odds() => Pick(
        $"show(inspect.signature({Pick("lambda a, /, b=1, *c, d, **e: 0", "print", "str.join", "Guard", "show", "5")}))",
        $"n = types.SimpleNamespace(a=1, b={Plain(Kind.Str)})\nn.c = 3\nshow(n, n == types.SimpleNamespace(a=1), vars(n))\nn.missing",
        $"warnings.simplefilter('{Pick("error", "ignore", "always", "default")}')\nwarnings.warn({Pick("'odd'", "'old', DeprecationWarning", "UserWarning('x')", "'x', int")})\nwarnings.resetwarnings()",
        $"with warnings.catch_warnings(record=True) as seen:\n    warnings.simplefilter('always')\n    warnings.warn('a'); warnings.warn('b', RuntimeWarning)\n    show([(str(w.message), w.category) for w in seen])",
        $"show(list(itertools.{Pick("tee([1, 2])[1]", "combinations_with_replacement('ab', 2)", "count(1.5, 0.5)", "cycle([])", "islice(itertools.cycle('ab'), 5)", "groupby([1, 1, 2])", "accumulate([1, 2], initial=5)", "batched('abc', 0)", "zip_longest('ab', [1])", "product([0, 1], repeat=2)")})[:5] if {_random.Next(5)} else 0)",
        $"show(exec({Pick("'x9 = 1'", "'return 1'", "'1 +'", "'raise Trouble(5)'", "'def f(:'")}), eval({Pick("'1 + 1'", "'x ='", "'undefined_name'", "'[i for i in range(3)]'")}))",
        $"show(sorted({Pick("[3, 'a']", "[(1, 'b'), (1, 'a')]", "{'b': 1, 'a': 2}", "5")}{Pick("", ", reverse=True", ", key=str", ", key=len", ", cmp=1")}))",
        $"show({Pick("zip([1], [1, 2], strict=True)", "map(None, [1])", "enumerate('ab', start=5)", "reversed({1: 2})", "iter(5)", "iter(int, 0)", "next(iter([]), 'd')", "filter(None, [0, 1])", "range(1, 2, 0)", "slice(1, 2).indices(5)", "type('T', (int,), {'x': 1})(3).x", "memoryview(b'ab').cast('H').tolist()", "sum([[1], [2]], [])", "sum(['a'])", "len(vars()) > 3", "globals()['nothing']", "__import__('nothing')", "isinstance(1, 'int')", "issubclass(int, (str, float | int))", "callable(show)", "hash([])", "id", "dir(5)[:3]", "bin(-5)", "chr(-1)", "ord('ab')", "ascii('é')", "abs('x')", "all([])", "max([], default=3)", "min()", "input", "open('none')")})");

    private string Slices() => Pick(
        $"x = {Expression(Kind.Ints, 1)}\nx[{Slice()}] = {Pick("[7, 8]", "'ab'", "[]", "5", "range(3)", "x")}\nshow(x)",
        $"x = {Expression(Kind.Ints, 1)}\ndel x[{Slice()}]\nshow(x)",
        $"x = bytearray(b'hello')\nx[{Slice()}] = {Pick("b'XY'", "[1, 2]", "'no'", "[300]", "b''")}\nshow(x)",
        $"x = [1, 2, 3]\nx[{Pick("5", "-4", "'a'", "1.0", "True", "None")}] = 9\nshow(x)",
        $"a, {Pick("*b, c", "b, c", "*b", "(b, c)", "[b, *c]")} = {Pick("1, 2, 3", "[1, 2]", "'xyz'", "5", "{1: 2, 3: 4}", "range(4)", "(1, (2, 3))")}\nshow(a, b)",
        $"x = {Expression(Kind.Ints, 1)}\nx {Pick("+=", "*=", "-=")} {Pick("[1]", "2", "'ab'", "(5,)", "None")}\nshow(x)",
        $"d = {Expression(Kind.Dict, 1)}\nd {Pick("|=", "+=", "&=")} {Pick("{'a': 1}", "[('b', 2)]", "5", "{}")}\nshow(d, d | {{'q': 1}}, list(d.items() {Pick("&", "|", "-", "^")} {{('a', 1)}})[:3] and 1)",
        $"for k in (d := {{1: 2, 3: 4}}): d{Pick("[k] = 0", "[k + 5] = 1", ".pop(k)")}\nshow(d)");
}
