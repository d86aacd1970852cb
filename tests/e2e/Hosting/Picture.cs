using System.Globalization;

namespace Playground.Tests.E2e.Hosting;

/// <summary>What the play page shows at one step, read from the page in one go.</summary>
/// <param name="Line">The current line, 0 before the first.</param>
/// <param name="Clock">Virtual nanoseconds.</param>
/// <param name="Running">Name of the running token, or "".</param>
/// <param name="Ready">Names in the ready queue, in order.</param>
/// <param name="Timers">Names and deadlines in seconds.</param>
/// <param name="Suspended">Names of suspended tasks.</param>
/// <param name="Parked">Chips in the gutter as "name@line".</param>
/// <param name="Finished">Names of finished tasks.</param>
/// <param name="Console">The console's lines.</param>
/// <param name="Lanes">Names of the timeline's lanes.</param>
internal sealed record Picture(
    int Step,
    int Line,
    long Clock,
    string Running,
    string[] Ready,
    string[] Timers,
    string[] Suspended,
    string[] Parked,
    string[] Finished,
    string[] Console,
    string[] Lanes)
{
    /// <summary>
    /// One line of text: everything but the step's number and the clock's digits below a millisecond, which depend on how
    /// many instructions the compiler makes of a line.
    /// </summary>
    public override string ToString()
    {
        var parts = new List<string> { $"line {Line}", $"t={Clock / 1_000_000 / 1000.0:0.000}".ToString(CultureInfo.InvariantCulture) };
        Add("run", Running.Length == 0 ? [] : [Running]);
        Add("ready", Ready);
        Add("timers", Timers);
        Add("parked", Parked);
        Add("done", Finished);
        if (Console.Length > 0)
        {
            parts.Add($"out={Console.Length}");
        }

        return string.Join("  ", parts);

        void Add(string name, string[] values)
        {
            if (values.Length > 0)
            {
                parts.Add($"{name}={string.Join(",", values)}");
            }
        }
    }
}
