using BenchmarkDotNet.Attributes;

namespace Playground.Bench.Suites;

/// <summary>What the VM does most, each 100,000 times in a program of its own (its start and compilation included).</summary>
public class VmSuite
{
    private const int Times = 100_000;

    [Benchmark(OperationsPerInvoke = Times)]
    public long Dispatch() => PythonProgram.Run($"""
        def run():
            i = 0
            while i < {Times}:
                i += 1
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long Calls() => PythonProgram.Run($"""
        def same(x):
            return x
        def run():
            for i in range({Times}):
                same(i)
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long CallsWithKeywordsAndDefaults() => PythonProgram.Run($"""
        def same(x, y=1, *, z=2):
            return x
        def run():
            for i in range({Times}):
                same(i, z=3)
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long Methods() => PythonProgram.Run($"""
        class Counter:
            def __init__(self):
                self.n = 0
            def add(self, k):
                self.n += k
        def run():
            counter = Counter()
            for i in range({Times}):
                counter.add(i)
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long AttributeAccess() => PythonProgram.Run($"""
        class Point:
            pass
        def run():
            point = Point()
            point.x = 1
            for i in range({Times}):
                point.x = point.x
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long Dict() => PythonProgram.Run($$"""
        def run():
            table = {}
            for i in range({{Times}}):
                table[i & 1023] = i
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long DictOfStr() => PythonProgram.Run($$"""
        def run():
            table = {}
            words = [str(i) for i in range(1000)]
            for _ in range({{Times}} // 1000):
                for word in words:
                    table[word] = word
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long Strings() => PythonProgram.Run($$"""
        def run():
            text = ""
            for i in range({{Times}}):
                text += f"{i} "
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long Exceptions() => PythonProgram.Run($"""
        def run():
            for i in range({Times}):
                try:
                    raise KeyError
                except KeyError:
                    pass
        run()
        """);

    [Benchmark(OperationsPerInvoke = Times)]
    public long Generators() => PythonProgram.Run($"""
        def count():
            for i in range({Times}):
                yield i
        for _ in count():
            pass
        """);
}
