using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// Nothing that calls back into Python runs it to its end at one go: a program can rest in the middle of what a builtin called.
/// A builtin that ran the interpreter below itself would use up its callback without a pause.
/// </summary>
public sealed class PauseInsideCallbackTests
{
    private const int Rounds = 50;

    /// <summary>Everything of it says when it begins and when it ends, and takes its time in between.</summary>
    private const string Prologue = """
        def slow(*args):
            print('<', end='')
            for _ in range(50):
                pass
            print('>', end='')
            return args[0] if args else 0


        class Meta(type):
            def __instancecheck__(cls, instance): return slow(True)
            def __subclasscheck__(cls, other): return slow(True)
            def __call__(cls, *args): return slow(super().__call__(*args))


        class Thing:
            def __eq__(self, other): return slow(True)
            def __lt__(self, other): return slow(False)
            def __le__(self, other): return slow(True)
            def __hash__(self): return slow(1)
            def __repr__(self): return slow('thing')
            def __str__(self): return slow('thing')
            def __format__(self, spec): return slow('thing')
            def __bool__(self): return slow(False)
            def __len__(self): return slow(1)
            def __iter__(self): return iter(slow([1]))
            def __reversed__(self): return iter(slow([1]))
            def __contains__(self, item): return slow(True)
            def __getitem__(self, key): return slow('item')
            def __setitem__(self, key, value): slow()
            def __delitem__(self, key): slow()
            def __missing__(self, key): return slow()
            def __getattr__(self, name): return slow('attribute') if not name.startswith('__') else super().__getattribute__(name)
            def __index__(self): return slow(1)
            def __int__(self): return slow(1)
            def __float__(self): return slow(1.0)
            def __complex__(self): return slow(1j)
            def __bytes__(self): return slow(b'')
            def __abs__(self): return slow(1)
            def __neg__(self): return slow(1)
            def __round__(self, digits=None): return slow(1)
            def __add__(self, other): return slow(self)
            def __radd__(self, other): return slow(self)
            def __iadd__(self, other): return slow(self)
            def __divmod__(self, other): return slow((1, 1))
            def __pow__(self, other, modulus=None): return slow(1)
            def __matmul__(self, other): return slow(1)
            def __call__(self, *args): return slow(1)
            def __enter__(self): return slow(self)
            def __exit__(self, *error): return slow(True)
            def __dir__(self): return slow(['a'])
            def __copy__(self): return slow(self)
            def __deepcopy__(self, memo): return slow(self)
            def __fspath__(self): return slow('x')
            def __length_hint__(self): return slow(1)
            def __await__(self): return iter(slow([]))


        class Dies:
            def __del__(self): slow()


        class Fed:
            def write(self, text): slow(len(text))


        class Misses(dict):
            def __missing__(self, key): return slow(1)


        class Endless:
            def __iter__(self): return self
            def __next__(self):
                slow()
                raise StopIteration


        thing, other = Thing(), Thing()

        """;

    /// <summary>Each calls back at least once.</summary>
    public static TheoryData<string> Statements =>
    [
        "sorted([2, 1], key=slow)", "[thing, other].sort()", "min([1, 2], key=slow)", "max([thing, other], key=slow)", "max(thing, 1, key=slow)", "sum([thing, other], thing)",
        "list(map(slow, [1]))", "list(filter(slow, [1]))", "list(zip(Endless(), [1]))", "list(enumerate(Endless()))", "any([thing])", "all([thing])", "list(reversed(thing))",
        "import functools; functools.reduce(slow, [1, 2])", "import functools; sorted([1, 2], key=functools.cmp_to_key(lambda a, b: slow(0)))",
        "import functools; functools.lru_cache(slow)(1)", "import functools; functools.partial(slow, 1)()",
        "{thing: 1}", "{1: 1}.get(thing)", "d = {1: 1}; d[thing] = 2", "{1, thing}", "thing in {1}", "{1} | {thing}", "Misses()[1]", "dict.fromkeys([thing])", "{1: thing} == {1: other}",
        "thing in [other]", "[other].index(thing)", "[other].count(thing)", "[other].remove(thing)", "[thing] == [other]", "[thing] < [other]", "(thing,) == (other,)", "hash((thing,))",
        "thing < other < thing or thing", "thing <= other <= thing", "thing == other", "not thing", "if thing: pass", "assert not thing", "while thing: pass",
        "repr([thing])", "repr({1: thing})", "str((thing,))", "str(thing)", "f'{thing}'", "f'{thing!r}'", "'{}'.format(thing)", "'%s' % thing", "'%d' % thing", "format(thing, 'x')", "ascii([thing])",
        "''.join(slow('a') for _ in 'a')", "' '.join(map(slow, 'ab'))", "'a'.translate(thing)", "print(thing)", "print(1, file=Fed())", "import re; re.sub('a', lambda match: slow('b'), 'a')",
        "import json; json.dumps([Thing], default=lambda o: slow(1))", "import json; json.loads('{}', object_hook=slow)", "import json; json.loads('1.5', parse_float=slow)",
        "import copy; copy.copy(thing)", "import copy; copy.deepcopy([thing])", "import heapq; heapq.heapify([thing, other])", "import heapq; heapq.heappush([thing], other)", "import heapq; heapq.nsmallest(1, [1, 2], key=slow)",
        "import bisect; bisect.bisect([1], 1, key=slow)", "import itertools as i; list(i.accumulate([1, 2], slow))", "import itertools as i; list(i.groupby([1], slow))", "import itertools as i; list(i.takewhile(slow, [1]))",
        "import itertools as i; list(i.starmap(slow, [(1,)]))", "import itertools as i; list(i.chain(Endless()))", "import collections as c; c.defaultdict(slow)[1]", "import collections as c; c.Counter([thing])", "import collections as c; c.deque([thing]).count(other)",
        "int(thing)", "float(thing)", "complex(thing)", "bytes(thing)", "bool(thing)", "len(thing)", "abs(thing)", "-thing", "round(thing)", "divmod(thing, 1)", "pow(thing, 2, 3)", "thing @ 1", "hex(thing)", "chr(thing)", "range(thing)", "[1, 2][thing]", "[1, 2][thing:]", "[0] * thing",
        "list(thing)", "a, = thing", "print(*thing, end='')", "1 in thing", "thing[1]", "thing[1] = 2", "del thing[1]", "thing.attribute", "getattr(thing, 'x', 1)", "hasattr(thing, 'x')", "dir(thing)", "thing()", "callable(thing) and thing()", "thing += 1", "thing + 1", "1 + thing",
        "isinstance(1, Meta('M', (), {}))", "issubclass(int, Meta('M', (), {}))", "Meta('M', (), {})()", "iter(slow, 0).__next__() if False else list(iter(slow, 0))", "next(Endless(), 1)", "[x for x in Endless()]", "set(Endless())", "dict(Endless())", "tuple(Endless())", "[*Endless()]", "bytes(Endless())", "bytearray(Endless())",
        "with thing: pass", "with thing: raise ValueError", "Dies()", "d = Dies(); del d", "import weakref; o = Dies.__class__('C', (), {})(); r = weakref.ref(o, slow); del o", "import gc; d = [Dies()]; d.append(d); del d; gc.collect()",
        "exec('slow()')", "eval('slow()')", "class A:\n    def __init_subclass__(cls): slow()\nclass B(A): pass", "class N:\n    def __set_name__(self, owner, name): slow()\nclass B: n = N()", "class P:\n    p = property(slow)\nP().p", "class P:\n    def __new__(cls): return slow(1)\nP()",
        "class P:\n    def __init__(self): slow()\nP()", "def decorated(f): return slow(f)\n@decorated\ndef f(): pass", "import contextvars; contextvars.copy_context().run(slow)", "import threading; threading.Thread(target=slow).start()", "import atexit; atexit.register(slow)",
        "import asyncio\nasync def main(): asyncio.get_running_loop().call_soon(slow); await asyncio.sleep(0)\nasyncio.run(main())", "import asyncio\nasync def main(): await thing\nasyncio.run(main())", "import asyncio\nasync def main(): asyncio.current_task().add_done_callback(slow)\nasyncio.run(main())",
        "import concurrent.futures as f; f.ThreadPoolExecutor().submit(slow).result()", "import sys; sys.excepthook = lambda *a: slow(); 1 / 0", "import sys; sys.stdout = type('W', (Fed,), {'write': lambda self, text: sys.__stdout__.write(text)})(); slow()",
        "import operator; operator.index(thing)", "import operator; operator.length_hint(thing)", "import operator; operator.methodcaller('x')(type('M', (), {'x': slow})())", "import os; os.fspath(thing)", "import math; math.floor(type('F', (), {'__floor__': slow})())", "import math; math.sqrt(thing)", "import random; random.Random(1).choice(type('S', (), {'__len__': lambda s: 1, '__getitem__': lambda s, i: slow(1)})())",
        "import struct; struct.pack('i', thing)", "import statistics; statistics.mean(Endless.__class__('E', (), {'__iter__': lambda s: iter(slow([1]))})())", "match thing:\n    case 1: pass", "match 1:\n    case int() if slow(1): pass",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void RestsInTheMiddle(string statement)
    {
        var output = new PausesBetweenMarks();
        var options = new RunOptions([new PythonSource("main.py", Prologue + statement + "\n")], [], 0, 100, new RunLimits(1_000_000, 64 << 20, 3_600_000_000_000, 1_000_000, 1 << 20));
        var run = new PythonRun(options, null, output);

        while (run.Continue(1) == RunStatus.Running)
            output.Pauses++;

        Assert.True(output.Calls > 0, $"nothing was called back: {output.Errors}");
        Assert.True(output.Fewest >= Rounds, $"only {output.Fewest} pauses in {Rounds} rounds of a loop");
    }

    private sealed class PausesBetweenMarks : IOutput
    {
        private readonly Stack<int> _begun = new();

        public int Pauses { get; set; }

        public int Calls { get; private set; }

        public int Fewest { get; private set; } = int.MaxValue;

        public string Errors { get; private set; } = "";

        public void Write(int stream, string text)
        {
            if (stream != 1)
                Errors += text;
            if (text == "<")
                _begun.Push(Pauses);
            if (text != ">")
                return;
            Calls++;
            Fewest = Math.Min(Fewest, Pauses - _begun.Pop());
        }
    }
}
