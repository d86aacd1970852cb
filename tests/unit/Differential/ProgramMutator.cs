using System.Text;
using System.Text.RegularExpressions;
using Playground.Tests.Unit.Corpus;

namespace Playground.Tests.Unit.Differential;

/// <summary>
/// Spoils programs of tests/corpus as learners do: something is left out, written twice, swapped, misspelt, indented wrongly. What
/// CPython says of source that can't be read, to the caret, is half of what a beginner sees.
/// </summary>
internal sealed partial class ProgramMutator
{
    private const int SourcesInOne = 40;

    private static readonly Lazy<string[]> Corpus = new(() =>
        [.. Directory.GetFiles(CorpusTests.Folder, "*.py", SearchOption.AllDirectories).Where(path => Path.GetDirectoryName(path) != CorpusTests.Folder).Order(StringComparer.Ordinal)]);

    private readonly Random _random;

    private ProgramMutator(int seed) => _random = new Random(seed);

    /// <summary>A program that compiles many spoilt sources, and prints what is said of each.</summary>
    public static string Compiling(int seed)
    {
        var mutator = new ProgramMutator(seed);
        var text = new StringBuilder("""
            import traceback


            def check(name, source):
                try:
                    compile(source, name, 'exec')
                    print(name, 'compiles')
                except SyntaxError as error:
                    print(name, repr((error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)))
                    print(''.join(traceback.format_exception_only(error)))
                except ValueError as error:
                    print(name, repr(error))



            """);
        for (var i = 0; i < SourcesInOne; i++)
            text.Append($"check('<{i}>', '{Escaped(mutator.Spoilt(mutator.Piece(mutator.Source())))}')\n");
        return text.ToString();
    }

    /// <summary>A program of the corpus with one slip in it, to be run.</summary>
    public static string Running(int seed)
    {
        var mutator = new ProgramMutator(seed);
        return mutator.Spoilt(mutator.Source());
    }

    private string Source() => File.ReadAllText(Corpus.Value[_random.Next(Corpus.Value.Length)]);

    // Some lines of it that begin at the margin, so that much is tried in little time.
    private string Piece(string source)
    {
        var starts = Margin().Matches(source).Select(static match => match.Index).ToArray();
        if (starts.Length < 2)
            return source;
        var first = _random.Next(starts.Length);
        var last = Math.Min(starts.Length, first + _random.Next(1, 12));
        return source[starts[first]..(last < starts.Length ? starts[last] : source.Length)];
    }

    private string Spoilt(string source)
    {
        for (var slips = _random.Next(10) < 8 ? 1 : 2; slips > 0; slips--)
            source = _random.Next(3) == 0 ? SpoiltInLines(source) : SpoiltInWords(source);
        return source;
    }

    private string SpoiltInWords(string source)
    {
        var words = Word().Matches(source).Select(static match => match.Value).ToList();
        if (words.Count < 2)
            return source;
        var at = _random.Next(words.Count);
        // Blanks are many, and what matters is seldom there.
        if (string.IsNullOrWhiteSpace(words[at]))
            at = _random.Next(words.Count);
        var other = words[_random.Next(words.Count)];
        switch (_random.Next(9))
        {
            case 0 or 1 or 2:
                words.RemoveAt(at);
                break;
            case 3:
                words.Insert(at, words[at]);
                break;
            case 4:
                words.Insert(at, other);
                break;
            case 5:
                words[at] = other;
                break;
            case 6:
                var next = Math.Min(at + 1 + _random.Next(2), words.Count - 1);
                (words[at], words[next]) = (words[next], words[at]);
                break;
            case 7:
                words[at] = Misspelt(words[at]);
                break;
            default:
                words.RemoveRange(at, Math.Min(_random.Next(1, 5), words.Count - at));
                break;
        }

        return string.Concat(words);
    }

    private string Misspelt(string word)
    {
        var at = _random.Next(word.Length);
        return _random.Next(5) switch
        {
            0 => char.ToUpperInvariant(word[0]) + word[1..],
            1 when !char.IsSurrogate(word[at]) => word.Remove(at, 1),
            2 => word.Insert(at, "1"),
            3 => word + " " + word,
            _ => new string([.. word.Reverse()]),
        };
    }

    private string SpoiltInLines(string source)
    {
        var lines = source.Split('\n').ToList();
        var at = _random.Next(lines.Count);
        var line = lines[at];
        switch (_random.Next(9))
        {
            case 0 or 1:
                lines[at] = new string(' ', _random.Next(1, 5)) + line;
                break;
            case 2:
                lines[at] = line.TrimStart();
                break;
            case 3 when line.StartsWith(' '):
                lines[at] = line[Math.Min(_random.Next(1, 5), line.Length - line.TrimStart(' ').Length)..];
                break;
            case 4:
                lines[at] = line.TrimEnd(':', ')', ',', ']');
                break;
            case 5:
                lines.RemoveAt(at);
                break;
            case 6:
                lines.Insert(at, lines[_random.Next(lines.Count)]);
                break;
            case 7 when at + 1 < lines.Count:
                lines[at] = line + lines[at + 1].TrimStart();
                lines.RemoveAt(at + 1);
                break;
            default:
                lines[at] = line[..(line.Length > 0 ? _random.Next(line.Length) : 0)];
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Escaped(string source)
    {
        var text = new StringBuilder();
        foreach (var letter in source)
            _ = letter switch
            {
                '\n' => text.Append("\\n"),
                '\'' or '\\' => text.Append('\\').Append(letter),
                < ' ' => text.Append($"\\x{(int)letter:x2}"),
                _ => text.Append(letter),
            };
        return text.ToString();
    }

    [GeneratedRegex(@"\w+|[ \t]+|\n|[\ud800-\udbff][\udc00-\udfff]|[^\w]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?=[^\s#)\]}])", RegexOptions.Multiline)]
    private static partial Regex Margin();
}
