using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>Collects the reports of an exception and of all that it is chained to. Each exception is shown once.</summary>
internal static class ReportBuilder
{
    /// <summary>Steps whose result is to be found in <paramref name="done"/>.</summary>
    public static IEnumerable<Value> Steps(PyThread thread, PyException exception, Action<ExceptionReport> done)
    {
        var seen = new HashSet<PyException>(ReferenceEqualityComparer.Instance) { exception };
        var first = new ExceptionReport(exception);
        var waiting = new Stack<ExceptionReport>([first]);
        while (waiting.TryPop(out var report))
        {
            thread.Charge(10);
            var current = report.Exception;
            yield return thread.Push(DescribeSteps(thread, report));
            if (current.Cause is { } cause && seen.Add(cause))
                report.Cause = new ExceptionReport(cause);
            if (report.Cause is null && !current.SuppressContext && current.Context is { } context && seen.Add(context))
                report.Context = new ExceptionReport(context);
            if (current.Is(Types.BaseExceptionGroup))
            {
                report.Members = [];
                foreach (var member in ExceptionGroupType.MembersOf(current).Items)
                {
                    seen.Add((PyException)member.Ref!);
                    report.Members.Add(new ExceptionReport((PyException)member.Ref!));
                }
            }

            if (report.Cause is not null)
                waiting.Push(report.Cause);
            if (report.Context is not null)
                waiting.Push(report.Context);
            for (var i = 0; i < report.Members?.Count; i++)
                waiting.Push(report.Members[i]);
        }

        done(first);
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> DescribeSteps(PyThread thread, ExceptionReport report)
    {
        var exception = report.Exception;
        yield return thread.Try().StrOf(exception);
        report.Text = report.Said = thread.Caught is null ? thread.Input.AsText! : "<exception str() failed>";
        if (exception.Notes is { } notes)
        {
            for (var i = 0; i < notes.Count; i++)
            {
                yield return thread.Try().StrOf(notes[i]);
                report.Notes.AddRange((thread.Caught is null ? thread.Input.AsText! : "<note str() failed>").Split('\n'));
            }
        }

        report.Text += Suggestions.For(thread, exception);
        thread.Output = Value.None;
    }

    private static Value StrOf(this PyThread thread, Value value) => Operators.Str(thread, value);
}
