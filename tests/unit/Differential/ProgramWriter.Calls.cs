namespace Playground.Tests.Unit.Differential;

// Methods and functions of the library with arguments that nobody thought of: what they return or refuse, and in which words.
internal sealed partial class ProgramWriter
{
    private static readonly (string Values, string Names)[] Owners =
    [
        ("'abc'|'Hello, World'|''|'a1 b2'|'ß'|'12'|'x=%s'|'{} {a}'", "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill __add__ __mul__ __mod__ __getitem__ __contains__ __eq__ __lt__ __len__ __format__"),
        ("[3, 1, 2]|[]|['b', 'a']|[1, [2], None]", "append clear copy count extend index insert pop remove reverse sort __add__ __mul__ __rmul__ __imul__ __iadd__ __getitem__ __setitem__ __delitem__ __contains__ __eq__ __lt__ __reversed__"),
        ("{'a': 1, 'b': 2}|{}|{1: 'x', (1, 2): []}", "clear copy fromkeys get items keys pop popitem setdefault update values __or__ __ior__ __getitem__ __setitem__ __delitem__ __contains__ __eq__ __lt__ __reversed__"),
        ("{1, 2, 3}|set()|frozenset({1, 'a'})|{'x'}", "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update __or__ __and__ __sub__ __xor__ __lt__ __le__ __contains__ __rsub__"),
        ("(1, 2, 1)|()|('a', None)", "count index __add__ __mul__ __getitem__ __contains__ __eq__ __lt__ __hash__"),
        ("5|-3|0|10**20|True|2**63", "as_integer_ratio bit_count bit_length conjugate from_bytes is_integer to_bytes __add__ __radd__ __truediv__ __floordiv__ __mod__ __divmod__ __and__ __eq__ __lt__ __round__ __format__ __float__ __index__ __bool__ __ceil__"),
        ("1.5|-0.0|1e300|float('inf')|float('nan')|2.0", "as_integer_ratio conjugate fromhex hex is_integer __add__ __rsub__ __mul__ __truediv__ __floordiv__ __mod__ __divmod__ __eq__ __lt__ __round__ __format__ __int__ __trunc__ __floor__ __ceil__"),
        ("1+2j|0j|complex('nan')", "conjugate __add__ __mul__ __truediv__ __eq__ __lt__ __format__ __abs__ __bool__ __complex__"),
        ("b'abc'|b''|b'A1 b2'|bytearray(b'hello')|bytearray()", "capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill append clear copy extend insert pop remove reverse __add__ __mul__ __getitem__ __contains__ __mod__"),
        ("memoryview(b'abcd')|memoryview(bytearray(b'ab'))", "cast hex release tobytes tolist toreadonly __getitem__ __setitem__ __len__ __eq__"),
        ("range(5)|range(0, 10, 3)|range(0)|slice(1, None, 2)", "count index indices __getitem__ __contains__ __eq__ __len__ __reversed__"),
        ("collections.deque([1, 2, 3])|collections.deque([1], 2)|collections.deque()", "append appendleft clear copy count extend extendleft index insert pop popleft remove reverse rotate __getitem__ __setitem__ __delitem__ __add__ __mul__ __contains__ __lt__"),
        ("collections.Counter('abca')|collections.OrderedDict(a=1, b=2)|collections.defaultdict(list, a=[1])|collections.ChainMap({'a': 1}, {'b': 2})", "clear copy elements fromkeys get items keys most_common pop popitem setdefault subtract total update values move_to_end new_child __add__ __sub__ __or__ __getitem__ __contains__ __missing__ __eq__"),
        ("collections.UserList([2, 1])|collections.UserDict(a=1)|collections.UserString('ab c')", "append sort index pop get keys upper split join count insert extend update __add__ __mul__ __getitem__ __contains__ __eq__ __lt__"),
        ("datetime.date(2024, 2, 29)|datetime.datetime(2024, 1, 2, 3, 4, 5, 6)|datetime.time(1, 2, 3)|datetime.timedelta(days=1, seconds=2)|datetime.timezone.utc", "ctime fromisocalendar fromisoformat fromordinal isocalendar isoformat isoweekday replace strftime timetuple toordinal weekday astimezone combine date dst strptime time timestamp timetz tzname utcoffset total_seconds __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __eq__ __lt__ __format__"),
        ("decimal.Decimal('1.10')|decimal.Decimal(-3)|decimal.Decimal('Infinity')|decimal.Decimal('NaN')|fractions.Fraction(3, 4)", "adjusted as_integer_ratio as_tuple canonical compare compare_signal copy_abs copy_negate copy_sign exp fma from_float is_finite is_nan is_signed is_zero ln log10 logb max min next_minus next_plus normalize number_class quantize remainder_near same_quantum scaleb shift sqrt to_eng_string to_integral_value limit_denominator is_integer __add__ __mul__ __truediv__ __floordiv__ __mod__ __pow__ __eq__ __lt__ __format__ __round__ __int__"),
        ("array.array('i', [1, 2])|array.array('d')|array.array('u', 'ab')", "append byteswap count extend frombytes fromlist fromunicode index insert pop remove reverse tobytes tolist tounicode __add__ __mul__ __getitem__ __setitem__"),
        ("io.StringIO('one\\ntwo')|io.BytesIO(b'one\\ntwo')|io.StringIO()", "close detach fileno flush getvalue isatty read readable readline readlines seek seekable tell truncate writable write writelines getbuffer read1 readinto __enter__ __next__"),
        ("re.compile('(a)(?P<n>b)?')|re.compile(b'a')|re.match('(a)(?P<n>b)?', 'abc')", "findall finditer fullmatch match search split sub subn end expand group groupdict groups span start __getitem__"),
        ("string.Template('$a $$ ${b}')|string.Formatter()", "get_identifiers is_valid safe_substitute substitute convert_field format format_field get_value parse vformat"),
        ("types.MappingProxyType({'a': 1})|types.SimpleNamespace(a=1)|{'a': 1}.keys()|{'a': 1}.items()|{'a': 1}.values()", "copy get items keys values isdisjoint __or__ __and__ __sub__ __getitem__ __contains__ __eq__ __len__ __lt__"),
    ];

    private static readonly (string Module, string Names)[] Functions =
    [
        ("math", "acos acosh asin atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist erf exp exp2 expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nextafter perm pow prod radians remainder sin sinh sqrt sumprod tan tanh trunc ulp"),
        ("cmath", "acos exp isclose isfinite log phase polar rect sin sqrt"),
        ("itertools", "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile zip_longest"),
        ("functools", "update_wrapper wraps total_ordering cache cmp_to_key lru_cache reduce partial singledispatch"),
        ("operator", "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iconcat index indexOf inv is_ itemgetter le length_hint lt matmul methodcaller mod mul ne neg not_ or_ pos setitem sub truediv truth xor"),
        ("heapq", "heappush heappop heapify heapreplace merge nlargest nsmallest heappushpop"),
        ("bisect", "bisect bisect_left insort insort_left"),
        ("string", "capwords"),
        ("textwrap", "wrap fill dedent indent shorten"),
        ("statistics", "correlation covariance fmean geometric_mean harmonic_mean linear_regression mean median median_grouped median_high mode multimode pstdev pvariance quantiles stdev variance NormalDist"),
        ("json", "dumps loads"),
        ("re", "match fullmatch search sub subn split findall finditer compile escape"),
        ("copy", "copy deepcopy replace"),
        ("struct", "calcsize pack unpack unpack_from iter_unpack Struct"),
        ("base64", "b64encode b64decode b32encode b32decode b16encode b16decode b85encode b85decode a85encode urlsafe_b64encode"),
        ("calendar", "isleap leapdays weekday monthrange monthcalendar month weekheader"),
        ("html", "escape unescape"),
        ("fnmatch", "filter fnmatch fnmatchcase translate"),
        ("difflib", "get_close_matches ndiff unified_diff context_diff"),
        ("contextlib", "closing nullcontext suppress ExitStack contextmanager"),
        ("collections", "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple"),
        ("dataclasses", "dataclass field fields asdict astuple make_dataclass replace is_dataclass"),
        ("types", "MappingProxyType SimpleNamespace MethodType ModuleType new_class GenericAlias"),
        ("fractions", "Fraction"),
        ("decimal", "Decimal"),
        ("datetime", "date datetime time timedelta timezone"),
        ("inspect", "signature isfunction isclass getdoc cleandoc getmro iscoroutinefunction isgenerator getfullargspec unwrap"),
        ("asyncio", "Queue Lock Semaphore Event Condition Barrier iscoroutine iscoroutinefunction isfuture Future sleep wait_for gather wait shield run Task Timeout"),
        ("contextvars", "ContextVar copy_context"),
        ("enum", "Enum IntEnum Flag auto"),
        ("random", "seed randint choice choices sample shuffle uniform randrange gauss betavariate"),
        ("builtins", "abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr dict divmod enumerate eval filter float format frozenset getattr hasattr hash hex int isinstance issubclass iter len list map max memoryview min next object oct ord print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip Exception KeyError OSError ExceptionGroup UnicodeDecodeError StopIteration SystemExit ImportError AttributeError NameError"),
    ];

    private static readonly string[] Keywords = ["key", "default", "sep", "maxsplit", "encoding", "x", "reverse", "start", "strict", "initial", "end", "base", "errors", "count", "repeat", "name", "timeout", "maxsize", "maxlen", "indent", "width", "n", "k", "iterable", "fill", "value", "object", "func"];

    private void OddCalls()
    {
        Line("""
            import array, asyncio, base64, bisect, calendar, cmath, collections, contextlib, contextvars, copy, dataclasses, datetime, decimal, difflib, enum, fnmatch, fractions
            import functools, heapq, html, inspect, io, itertools, json, math, operator, random, re, statistics, string, struct, textwrap, types, builtins
            random.seed(5)
            def odd(name, find, *args, **kw):
                try:
                    result = find()(*args, **kw)
                    if hasattr(result, '__next__'): result = list(itertools.islice(result, 5))
                    if asyncio.iscoroutine(result): result = result.close()
                    print(name, repr(result)[:200])
                except (Exception, asyncio.CancelledError, SystemExit, KeyboardInterrupt) as error:
                    print(name, type(error).__name__, str(error)[:300])
            """);
        for (var i = 0; i < 100; i++)
        {
            string name, find;
            if (Chance(60))
            {
                var (values, names) = Pick<(string, string)>(Owners);
                name = Pick<string>(names.Split(' '));
                find = $"({Pick<string>(values.Split('|'))}).{name}";
            }
            else
            {
                var (module, names) = Pick<(string, string)>(Functions);
                name = Pick<string>(names.Split(' '));
                find = $"{module}.{name}";
            }

            var arguments = Enumerable.Range(0, Pick(0, 1, 1, 1, 2, 2, 3, 4)).Select(_ => Odd()).ToList();
            if (Chance(20))
                arguments.Add($"{Pick<string>(Keywords)}={Odd()}");
            Line($"odd('{name}', lambda: {find}{string.Concat(arguments.Select(static argument => ", " + argument))})");
        }
    }

    private string Odd() => Pick(
        "0", "1", "-1", "2", "3.5", "'a'", "'abc'", "''", "b'ab'", "None", "True", "[]", "[1, 2, 3]", "(1, 2)", "{'a': 1}", "{1, 2}", "int", "str", "len",
        "lambda x: x", "range(3)", "iter([1, 2])", "10**20", "1j", "[3, 'b']", "['b', 'a']", "'1'", "slice(1)", "lambda: 5", "[(1, 2), (3, 4)]", "'%d'", "datetime.timedelta(1)",
        "float('nan')", "object", "ValueError('v')", "list", "b''", "'utf-8'", "('a', 'b')", "print", "-5", "'a b'", "{}", "decimal.Decimal('0.5')", "fractions.Fraction(1, 2)");
}
