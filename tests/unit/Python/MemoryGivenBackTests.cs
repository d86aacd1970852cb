using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>What a program lets go is given back to it (docs/decisions/memory-given-back.md); what it keeps is not.</summary>
public sealed class MemoryGivenBackTests
{
    private const long MaxBytes = 4 << 20;

    [Theory]
    [InlineData("class P:\n    def __init__(self, x): self.x = x\nfor i in range(200_000): p = P(i)\nprint(p.x)", "199999\n")]
    [InlineData("for i in range(200_000): s = str(i) + 'abc'\nprint(s)", "199999abc\n")]
    [InlineData("l = []\nfor i in range(1500): l = l + [i]\nprint(len(l))", "1500\n")]
    [InlineData("t = ()\nfor i in range(1500): t += (i,)\nprint(len(t))", "1500\n")]
    [InlineData("for i in range(200): d = {str(k): [k] for k in range(200)}\nprint(len(d))", "200\n")]
    [InlineData("n = 0\nfor i in range(200): n += len('ab' * 100_000)\nprint(n)", "40000000\n")]
    [InlineData("n = 3\nfor i in range(2000): n = n * 10**1000 % 7**2500\nprint(n > 0)", "True\n")]
    [InlineData("def f(n): return 0 if n == 0 else len([0] * 100) + f(n - 1)\nprint(sum(f(100) for _ in range(100)))", "1000000\n")]
    [InlineData("def g(n):\n    for i in range(n): yield [i] * 10\nprint(sum(len(x) for _ in range(20) for x in g(2000)))", "400000\n")]
    [InlineData("import asyncio\nasync def work(n):\n    for i in range(100):\n        data = [i] * 100\n        await asyncio.sleep(0.001)\n    return len(data)\nasync def main(): print(sum(await asyncio.gather(*(work(n) for n in range(50)))))\nasyncio.run(main())", "5000\n")]
    [InlineData("from itertools import permutations\nprint(max(permutations(range(8)), key=lambda p: sum(i * v for i, v in enumerate(p))))", "(0, 1, 2, 3, 4, 5, 6, 7)\n")]
    [InlineData("def work(i): return len([0] * 100)\nprint(all(work(i) for i in range(5000)), any(not work(i) for i in range(5000)))", "True False\n")]
    [InlineData("def work(i): return len([0] * 100)\nprint(len(list(map(work, range(5000)))), len({*map(work, range(5000))}), len(dict((i % 9, work(i)) for i in range(5000))))", "5000 1 9\n")]
    [InlineData("def text(i): return str(len([0] * 100)) if i % 100 else 'x'\nprint(len(''.join(map(text, range(5000)))))", "14900\n")]
    [InlineData("class Q:\n    def __init__(self, n): self.n = n\n    def __lt__(self, other): return ([0] * 20 + [self.n]) < ([0] * 20 + [other.n])\nprint(sorted(map(Q, range(1000, 0, -1)), key=lambda q: (q, [0] * 10))[0].n, min(map(Q, range(3000))).n)", "1 0\n")]
    [InlineData("import functools\nprint(functools.reduce(lambda total, i: total + len([i] * 100), range(5000), 0))", "500000\n")]
    [InlineData("print(sum(1 for i in filter(lambda i: [i] * 100, range(5000))), sum(a + b for a, b in zip((len([i] * 50) for i in range(5000)), range(5000))))", "5000 12747500\n")]
    [InlineData("import functools\n@functools.lru_cache(100)\ndef f(n): return len([0] * 1000) + (f(n - 1) if n % 50 else 0)\nprint(sum(f(n) for n in range(3000)))", "76500000\n")]
    [InlineData("class App:\n    def __call__(self):\n        for i in range(5000): data = [i] * 100\n        return len(data)\n    def __getattr__(self, name): return self()\n    @property\n    def total(self): return self()\nprint(App()(), App().other, App().total)", "100 100 100\n")]
    [InlineData("def search(n): return max(map(search, [n - 1, n - 2]), default=0) + len([0] * 100) if n > 0 else 0\nprint(search(13))", "1300\n")]
    public void WhatIsLetGo(string program, string expected)
    {
        var (run, output) = Run(program, 100_000);
        Assert.Equal(expected, output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("l = []\nwhile True: l.append([0] * 10)")]
    [InlineData("l = []\nwhile True: l.append(str(len(l)) * 10)")]
    [InlineData("d = {}\nwhile True: d[len(d)] = 'garbage' + str(len(d))")]
    [InlineData("class A: pass\na = None\nwhile True:\n    b = A()\n    b.next = a\n    a = b")]
    [InlineData("def f(n):\n    x = [0] * 20_000\n    return f(n + 1)\nf(0)")]
    [InlineData("def g():\n    x = [0] * 1000\n    yield x\nl = []\nwhile True:\n    l.append(g())\n    next(l[-1])")]
    [InlineData("import collections\nd = collections.deque()\nwhile True: d.append(len(d) + 0.5)")]
    [InlineData("import array\na = array.array('q')\nwhile True: a.extend(range(100))")]
    [InlineData("b = bytearray()\nwhile True: b += b'x' * 100")]
    [InlineData("s = set()\nwhile True: s.add(len(s))")]
    [InlineData("n = 1\nwhile True: n <<= 100_000")]
    [InlineData("s = ''\nwhile True: s += 'xyz'")]
    [InlineData("import sys\nn = 0\nwhile True:\n    sys.intern('a' * 1000 + str(n))\n    n += 1")]
    [InlineData("n = 0\nwhile True:\n    exec(f'def f{n}(): return {n}', {})\n    n += 1")]
    [InlineData("n = 0\nclass C: pass\nwhile True:\n    setattr(C(), f'a{n}', 1)\n    n += 1")]
    [InlineData("class A: pass\nkept = []\nwhile True: kept.append(type('B', (A,), {}))")]
    [InlineData("import re\nl = []\nwhile True: l.append(re.compile(f'(a{len(l)})*' * 10))")]
    [InlineData("n = 0\nwhile True:\n    with open(f'/tmp/a{n}', 'w') as f: f.write('x' * 10_000)\n    n += 1")]
    [InlineData("import weakref\nclass A: pass\na = A()\nwhile True: weakref.ref(a, print)")]
    [InlineData("import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    while True: loop.call_later(1000, print, 'x' * 100)\nasyncio.run(main())")]
    [InlineData("import asyncio\nasync def keep(reader, writer): await asyncio.sleep(1000)\nasync def main():\n    await asyncio.start_server(keep, '127.0.0.1', 8888)\n    _, writer = await asyncio.open_connection('127.0.0.1', 8888)\n    while True:\n        writer.write(b'x' * 10_000)\n        await asyncio.sleep(0)\nasyncio.run(main())")]
    [InlineData("def more():\n    while True: yield 'x' * 1000\n''.join(more())")]
    [InlineData("def more():\n    n = 0\n    while True:\n        n += 1\n        yield [n] * 10\nlist(more())")]
    [InlineData("def more():\n    n = 0\n    while True:\n        n += 1\n        yield n, [0] * 10\ndict(more())")]
    [InlineData("def key(i): return [i] * 100\nsorted(range(100_000), key=key)")]
    [InlineData("def grow(n): return max(map(grow, [n + 1]), key=lambda _: n, default=[0] * 20_000)\nimport sys\nsys.setrecursionlimit(5000)\nmax(map(lambda i: [i] * 100, range(10)), key=lambda l: grow(0))")]
    [InlineData("import functools\nfunctools.reduce(lambda total, i: total + [i] * 1000, range(100_000), [])")]
    [InlineData("def deep(n): return list(map(deep, [n + 1]))[0] if (x := [0] * 10_000) else 0\ndeep(0)")]
    [InlineData("class A:\n    def __call__(self, x): return self([0] * 20_000)\nA()(1)")]
    public void WhatIsKept(string program)
    {
        var (run, _) = Run(program, 100_000);
        Assert.Contains("memory", run.LimitMessage);
        Assert.InRange(run.BytesReserved, MaxBytes + 1, 3 * MaxBytes);
    }

    [Theory]
    [InlineData("class P: pass\nkept = []\nfor i in range(30_000):\n    p = P()\n    p.x = [i]\n    if i % 7 == 0: kept.append(p)\nprint(len(kept), sorted(map(str, range(1000)))[-1])")]
    [InlineData("kept = []\nwhile True:\n    kept.append([0] * 3)\n    garbage = [0] * 50")]
    public void TheSlicesMakeNoDifference(string program)
    {
        var (whole, expected) = Run(program, 1_000_000_000);
        foreach (var fuel in (long[])[777, 16_384, 20_011])
        {
            var (sliced, output) = Run(program, fuel);
            Assert.Equal(expected, output);
            Assert.Equal((whole.Steps, whole.ExitCode, whole.BytesReserved), (sliced.Steps, sliced.ExitCode, sliced.BytesReserved));
        }
    }

    private static (PythonRun Run, string Output) Run(string program, long fuel)
    {
        var output = new Collector();
        var run = new PythonRun(
            new RunOptions([new PythonSource("main.py", program + "\n")], [], 0, 100, new RunLimits(50_000_000, MaxBytes, 86_400_000_000_000, 100_000, 1 << 20)), null, output);
        while (run.Continue(fuel) == RunStatus.Running)
        {
        }

        return (run, output.Text);
    }

    private sealed class Collector : IOutput
    {
        public string Text { get; private set; } = "";

        public void Write(int stream, string text) => Text += text;
    }
}
