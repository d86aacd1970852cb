using System.Globalization;
using System.Text;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Gives every task its short name and colour. Both depend only on the tasks created before it, so they never change later and
/// every reader of a trace gives the same ones: "M" for main, otherwise letters for the function and a number for the task.
/// All copies of a state share one naming, since they read the same trace.
/// </summary>
internal sealed class TaskNaming
{
    private readonly Dictionary<int, (string ShortName, int Color)> _byTask = [];
    private readonly Dictionary<string, string> _lettersByFunction = [];
    private readonly Dictionary<string, int> _tasksByLetters = [];

    public (string ShortName, int Color) Of(int task, string function)
    {
        if (_byTask.TryGetValue(task, out var known)) return known;

        var letters = Letters(function);
        var index = _tasksByLetters.GetValueOrDefault(letters) + 1;
        _tasksByLetters[letters] = index;
        var shortName = letters == "M" && index == 1 ? "M" : string.Create(CultureInfo.InvariantCulture, $"{letters}{index}");
        return _byTask[task] = (shortName, _byTask.Count);
    }

    private string Letters(string function)
    {
        if (_lettersByFunction.TryGetValue(function, out var known)) return known;

        // "M" alone is for main: no other function may have it.
        var taken = _lettersByFunction.Values.Append("M").ToHashSet();
        var name = function[(function.LastIndexOf('.') + 1)..];
        var letters = name == "main" && !_lettersByFunction.ContainsValue("M") ? "M" : Candidates(name).First(candidate => !taken.Contains(candidate));
        return _lettersByFunction[function] = letters;
    }

    /// <summary>"fetch_page" gives F, FP, Fe, Fet, Fetc, …, then letters with a dash and a number, without end.</summary>
    private static IEnumerable<string> Candidates(string name)
    {
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EnumerateRunes().Where(Rune.IsLetter).ToList()).Where(word => word.Count > 0).ToList();
        var first = words.Count > 0 ? Rune.ToUpperInvariant(words[0][0]).ToString() : "T";
        yield return first;
        if (words.Count > 1) yield return first + Rune.ToUpperInvariant(words[1][0]);
        if (words.Count > 0)
        {
            var longer = new StringBuilder(first);
            foreach (var letter in words.SelectMany(word => word).Skip(1))
                yield return longer.Append(Rune.ToLowerInvariant(letter)).ToString();
        }
        for (var number = 2; ; number++) yield return string.Create(CultureInfo.InvariantCulture, $"{first}-{number}-");
    }
}
