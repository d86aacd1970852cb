using System.Text;

namespace Playground.Tests.Unit.Differential;

/// <summary>
/// Writes random programs that are well formed, end soon, and print all they do. What they do is often wrong: an index out of
/// range, a key that is missing, a str added to an int; errors are half of what is compared.
/// </summary>
internal sealed partial class ProgramWriter
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, Kind Kind)> _variables = [];
    private readonly List<(string Name, Kind[] Parameters, Kind Result)> _functions = [];
    private int _indent;
    private int _names;
    private int _loops;

    private ProgramWriter(int seed) => _random = new Random(seed);

    private enum Kind
    {
        Int,
        Float,
        Str,
        Bool,
        Ints,
        Strs,
        Dict,
        Tuple,
        Set,
        Bytes,
    }

    public static string Write(int seed)
    {
        var writer = new ProgramWriter(seed);
        writer.Program();
        return writer._text.ToString();
    }

    /// <summary>A program of nothing but calls with odd arguments.</summary>
    public static string WriteCalls(int seed)
    {
        var writer = new ProgramWriter(seed);
        writer.OddCalls();
        return writer._text.ToString();
    }

    private void Program()
    {
        Line(Prelude);
        foreach (var kind in Enum.GetValues<Kind>())
            Line($"{Name(kind)} = {Literal(kind)}");
        var parts = _random.Next(3, 7);
        for (var i = 0; i < parts; i++)
        {
            Part();
            Guarded(() => Block(3, 2));
        }

        // The last error goes uncaught, for the sake of its traceback.
        Block(2, 1);
        if (Chance(50))
            Line($"print({Expression(Any(), 3)})");
        if (Chance(50))
            Uncaught();
        Line($"raise {Pick("ValueError", "KeyError", "Trouble", "RuntimeError")}({Expression(Any(), 2)}) from {Pick("None", "Trouble('before')", "None")}");
    }

    private void Part()
    {
        switch (_random.Next(42))
        {
            case < 6:
                Function();
                break;
            case 6 or 7:
                Generator();
                break;
            case 8 or 9:
                Class();
                break;
            case 10:
                Coroutine();
                break;
            case 11 or 12 or 13:
                Flow();
                break;
            case 14 or 15:
                Family();
                break;
            case 16:
                Closures();
                break;
            case 17:
                Groups();
                break;
            case 18:
                Pipeline();
                break;
            case 19:
                Tasks();
                break;
            case 20:
                DataClass();
                break;
            case 21:
                Enumeration();
                break;
            case 22 or 23:
                Collections();
                break;
            case 24:
                Contexts();
                break;
            case 25 or 26:
                Formats();
                break;
            case 27:
                AsyncGenerators();
                break;
            case 28:
                Workers();
                break;
            case 29:
                Slips();
                break;
            case 30:
                Machinery();
                break;
            case < 35:
                Modules();
                break;
            case 35 or 36:
                Meta();
                break;
            case 37:
                Generics();
                break;
            case 38:
                ContextVariables();
                break;
            case 39:
                NestedGroups();
                break;
            case 40:
                Threads();
                break;
            default:
                Typing();
                break;
        }
    }

    private const string Prelude = """
        import asyncio
        import sys


        class Trouble(Exception):
            pass


        class Guard:
            def __init__(self, name, swallows=False):
                self.name, self.swallows = name, swallows

            def __enter__(self):
                print('enter', self.name)
                return self

            def __exit__(self, kind, value, traceback):
                print('exit', self.name, kind and kind.__name__)
                return self.swallows


        class AsyncGuard(Guard):
            async def __aenter__(self):
                await asyncio.sleep(0)
                return self.__enter__()

            async def __aexit__(self, *error):
                await asyncio.sleep(0)
                return self.__exit__(*error)


        def show(*values):
            for value in values:
                print(repr(value)[:300], end=' ')
            print()

        """;

    // Whatever goes wrong inside is printed, with its context.
    private void Guarded(Action body)
    {
        Line("try:");
        Indented(body);
        Line("except Exception as error:");
        Indented(() =>
        {
            Line("print('caught', type(error).__name__, str(error)[:300])");
            Line("print('context', repr(error.__context__)[:200], 'cause', repr(error.__cause__)[:200])");
        });
        if (Chance(30))
        {
            Line("else:");
            Indented(() => Line("print('fine')"));
        }

        if (Chance(30))
        {
            Line("finally:");
            Indented(() => Block(1, 0));
        }
    }

    private void Indented(Action body)
    {
        _indent++;
        var known = _variables.Count;
        body();
        if (_indent > 1)
            _variables.RemoveRange(known, _variables.Count - known);
        _indent--;
    }

    private void Line(string text)
    {
        foreach (var line in text.Split('\n'))
            _text.Append(' ', line.Length == 0 ? 0 : _indent * 4).Append(line).Append('\n');
    }

    private string NewName(string prefix) => $"{prefix}{++_names}";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private Kind Any() => Pick(Enum.GetValues<Kind>());
}
