using System.Diagnostics;
using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// Programs that ask one builtin for far too much: each ends with a MemoryError, an OverflowError or at a limit, and between two
/// steps of the run never more than a moment passes, so that a worker can always turn to somebody else.
/// </summary>
public sealed class HostileProgramTests(ITestOutputHelper log)
{
    /// <summary>The memory of a server, and a tenth of its steps: builds for debugging are slow.</summary>
    private static readonly RunLimits Limits = new(5_000_000, 32 << 20, 86_400_000_000_000, 100_000, 1 << 20);

    /// <summary>Generous: test machines are slow and busy. What is meant to be caught takes minutes.</summary>
    private static readonly TimeSpan LongestSlice = TimeSpan.FromSeconds(5);

    [Theory(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    [InlineData("'a' * 10**9")]
    [InlineData("b'a' * 10**10")]
    [InlineData("[0] * 10**10")]
    [InlineData("(1, 2) * 10**9")]
    [InlineData("list(range(10**9))")]
    [InlineData("tuple(range(10**12))")]
    [InlineData("set(range(10**9))")]
    [InlineData("dict.fromkeys(range(10**9))")]
    [InlineData("bytes(10**10)")]
    [InlineData("bytearray(10**9)")]
    [InlineData("sum(range(10**12))")]
    [InlineData("max(range(10**12))")]
    [InlineData("sorted(range(10**9))")]
    [InlineData("10**10**8")]
    [InlineData("2**(2**40)")]
    [InlineData("1 << 10**10")]
    [InlineData("pow(3, 10**7)")]
    [InlineData("pow(3, 10**2000, 10**2000 + 1)")]
    [InlineData("(10**100000) * (10**100000) * (10**100000) ** 20")]
    [InlineData("int('9' * 10**7)")]
    [InlineData("__import__('sys').set_int_max_str_digits(0) or int('9' * 10**6)")]
    [InlineData("__import__('sys').set_int_max_str_digits(0) or str(3**10**6)")]
    [InlineData("int('z' * 10**6, 36)")]
    [InlineData("10**200000 // 3**100000 % 7**50000")]
    [InlineData("'%1000000000d' % 1")]
    [InlineData("'%.1000000000f' % 1")]
    [InlineData("'{:>1000000000}'.format('a')")]
    [InlineData("f'{1:1000000000}'")]
    [InlineData("f'{1.5:.1000000000f}'")]
    [InlineData("'a'.ljust(10**9)")]
    [InlineData("'a'.center(10**12)")]
    [InlineData("'1'.zfill(10**9)")]
    [InlineData("'\\t'.expandtabs(10**9)")]
    [InlineData("('a' * 10**6).replace('a', 'b' * 10**6)")]
    [InlineData("('a' * 10**6).replace('', 'b' * 1000)")]
    [InlineData("'a'.join(['b' * 1000] * 10**6)")]
    [InlineData("('a' * 10**6).join('b' * 10**4)")]
    [InlineData("('a' * 10**4).translate({97: 'b' * 10**6})")]
    [InlineData("(1).to_bytes(10**10, 'big')")]
    [InlineData("range(10**18).index(10**18 - 1.0)")]
    [InlineData("10**17 + 0.5 in range(10**18)")]
    [InlineData("[*range(10**9)]")]
    [InlineData("print(*range(10**9))")]
    [InlineData("any(x for x in iter(int, 1))")]
    [InlineData("list(iter(int, 1))")]
    [InlineData("list(map(str, iter(int, 1)))")]
    [InlineData("next(filter(None, iter(int, 1)))")]
    [InlineData("list(zip(iter(int, 1), iter(int, 1)))")]
    [InlineData("1 in iter(int, 1)")]
    [InlineData("''.join(iter(str, 1))")]
    [InlineData("repr([[1] * 10**4] * 10**4)")]
    [InlineData("hash(((1,) * 10**4,) * 10**5)")]
    [InlineData("[[1] * 10**4] * 10**5 == [[1] * 10**4] * 10**5")]
    [InlineData("eval('1+' * 10**7 + '1')")]
    [InlineData("exec('x = 1\\n' * 10**6)")]
    [InlineData("compile('[' * 10**7, 'f', 'exec')")]
    [InlineData("type('T', (), dict.fromkeys(map(str, range(10**7))))")]
    [InlineData("math.factorial(10**7)")]
    [InlineData("math.comb(10**7, 5 * 10**6)")]
    [InlineData("math.perm(10**6)")]
    [InlineData("math.isqrt(10**(10**6))")]
    [InlineData("math.gcd(3**200000, 7**200000)")]
    [InlineData("math.lcm(*range(1, 10**6))")]
    [InlineData("math.prod(range(1, 10**6))")]
    [InlineData("math.fsum(iter(float, 1))")]
    [InlineData("list(itertools.repeat(1))")]
    [InlineData("list(itertools.permutations(range(12)))")]
    [InlineData("list(itertools.product(range(1000), repeat=1000))")]
    [InlineData("list(itertools.combinations(range(10**6), 5 * 10**5))")]
    [InlineData("next(itertools.dropwhile(lambda x: True, itertools.count()))")]
    [InlineData("next(itertools.islice(itertools.count(), 10**15, None))")]
    [InlineData("collections.deque(itertools.count(), maxlen=1)")]
    [InlineData("collections.deque([0]) * 10**9")]
    [InlineData("collections.Counter(itertools.count())")]
    [InlineData("functools.reduce(lambda a, b: a + a, range(100), 'a')")]
    [InlineData("functools.reduce(lambda a, b: [a, a], range(100), 1).__repr__()")]
    [InlineData("re.match('(a+)+$', 'a' * 40 + 'b')")]
    [InlineData("re.match('(a|aa)+$', 'a' * 60 + 'b')")]
    [InlineData("re.match('(.*)*x', 'a' * 40)")]
    [InlineData("re.match('(?:a?){40}a{40}', 'a' * 40)")]
    [InlineData("re.compile('(?:a{1000}){1000}' * 100).match('a' * 10**6)")]
    [InlineData("re.sub('', 'b' * 10**5, 'a' * 10**6)")]
    [InlineData("re.findall('', 'a' * 10**7)")]
    [InlineData("re.compile('a' * 10**7)")]
    [InlineData("json.dumps([[1] * 10**4] * 10**5)")]
    [InlineData("json.loads('[' + '1,' * 10**7 + '1]')")]
    [InlineData("json.loads('\"' + 'a' * 10**8 + '\"')")]
    [InlineData("copy.deepcopy([[[i] for i in range(1000)] for _ in range(10**5)])")]
    [InlineData("copy.deepcopy(list(range(10**7)))")]
    [InlineData("heapq.nsmallest(10**8, itertools.count())")]
    [InlineData("hashlib.sha256(b'a' * 10**9)")]
    [InlineData("hashlib.pbkdf2_hmac('sha256', b'a', b'b', 10**9)")]
    [InlineData("binascii.hexlify(b'a' * 10**9)")]
    [InlineData("base64.b64encode(b'a' * 10**9)")]
    [InlineData("struct.pack('1000000000s', b'')")]
    [InlineData("random.sample(range(10**12), 10**9)")]
    [InlineData("random.getrandbits(10**10)")]
    [InlineData("random.randbytes(10**10)")]
    [InlineData("textwrap.wrap('a ' * 10**7)")]
    [InlineData("fractions.Fraction(1, 3) ** 10**7")]
    [InlineData("decimal.Decimal(10) ** 10**8 + 1")]
    [InlineData("string.Template('$a' * 10**6).substitute(a='b' * 1000)")]
    public void IsStoppedWithoutAStall(string expression) => Run($"x = {expression}");

    /// <summary>Looks for lost objects, each of which goes through all that is alive, and chains of objects that end together.</summary>
    [Theory(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    [InlineData("class A: pass\na = [A() for _ in range(1500)]\nr = weakref.ref(a[0])\nwhile True: gc.collect()")]
    [InlineData("class A:\n    def __init__(self): self.me = self\n    def __del__(self): pass\nwhile True:\n    for _ in range(1000): A()\n    gc.collect()")]
    [InlineData("a = [[i] for i in range(3000)]\nwhile True: gc.get_referrers(a[0])")]
    [InlineData("a = [[i] for i in range(3000)]\nwhile True: sys.getrefcount(a)")]
    [InlineData("class A: pass\nx, r = A(), []\nfor _ in range(30_000):\n    y = A()\n    r.append(weakref.ref(y, r.append))\n    y.x = x\n    x = y\ndel x, y\ngc.collect()")]
    [InlineData("class A:\n    def __del__(self): pass\nx = None\nfor _ in range(30_000):\n    y = A()\n    y.x = x\n    x = y\ndel x, y\ngc.collect()")]
    public void LookingForLostObjectsIsStoppedWithoutAStall(string program) => Run(program);

    /// <summary>Calls that hand on all they got and one more.</summary>
    [Theory(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    [InlineData("x = len\nwhile True: x = functools.partial(x, 1)")]
    [InlineData("x = dict\nn = 0\nwhile True:\n    x = functools.partial(x, **{f'a{n}': 1})\n    n += 1")]
    [InlineData("class C: pass\nC.__new__ = functools.partial(operator.call, C)\nsys.setrecursionlimit(10**6)\nC()")]
    public void GrowingArgumentsAreStoppedWithoutAStall(string program) => Run(program);

    private void Run(string source)
    {
        var program = new PythonRun(new RunOptions([new PythonSource("main.py", Imports(source) + source + "\n")], [], 0, 100, Limits), null, new Ignore());
        var longest = TimeSpan.Zero;
        var clock = Stopwatch.StartNew();
        for (var running = true; running;)
        {
            var before = clock.Elapsed;
            running = program.Continue(100_000) == RunStatus.Running;
            longest = clock.Elapsed - before > longest ? clock.Elapsed - before : longest;
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3), "still running");
        }

        log.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s, the longest slice {longest.TotalSeconds:F3} s: {source}");
        Assert.NotEqual(70, program.ExitCode);
        Assert.True(longest < LongestSlice, $"a slice took {longest}");
    }

    private static string Imports(string source) => string.Concat(
        new[] { "base64", "binascii", "collections", "copy", "decimal", "fractions", "functools", "gc", "hashlib", "heapq", "itertools", "json", "math", "operator", "random", "re", "string", "struct", "sys", "textwrap", "weakref" }
            .Where(module => source.Contains(module + ".", StringComparison.Ordinal))
            .Select(static module => $"import {module}\n"));

    private sealed class Ignore : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}
