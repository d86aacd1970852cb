using Bunit;
using Playground.Client;
using Playground.Client.Code;
using Playground.Client.Play;
using Playground.Client.Play.Views;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>The listing, what lies over it, and the console below it.</summary>
public sealed class ListingTests : ClientContext
{
    private static readonly SourceListing Source = new(string.Concat(Enumerable.Repeat("pass\n", 20)));

    [Fact]
    public void EveryLineHasItsNumber()
    {
        var drawn = Render<CodeText>(parameters => parameters.Add(text => text.Source, Source));

        Assert.Equal(20, drawn.FindAll(".ln").Count);
        Assert.Equal("20", drawn.FindAll(".n")[^1].TextContent);
        Assert.Equal("pass", drawn.FindAll(".ln")[^1].TextContent);
    }

    [Fact]
    public void TheGutterShowsWhoIsParkedWhereAndWhoRuns()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var cursor = new TraceCursor(log);
        do cursor.Seek(cursor.Position + 1);
        while (cursor.State.CurrentLine != 10);

        var drawn = Marks(new CodeBuilder(cursor.State, "main.py", 0).Build());

        Assert.Equal(["M@18", "P1@5"], ById(drawn, TestIds.ParkedChip).Select(chip => $"{chip.TextContent}@{chip.GetAttribute("data-line")}").Order());
        Assert.Equal(["C1@10"], ById(drawn, TestIds.RunningChip).Select(chip => $"{chip.TextContent}@{chip.GetAttribute("data-line")}"));
        Assert.Equal("10", drawn.Find("[data-testid=current-line]").GetAttribute("data-line"));
    }

    [Fact]
    public void ValuesStandBesideTheLineTheLatestFirst()
    {
        var drawn = Marks(new CodeView(6, true, 1, [], [new LocalView("i", "2", true), new LocalView("q", "<Queue>", false)], ""));

        Assert.Equal(["i = 2", "q = <Queue>"], TextsOf(drawn, TestIds.Local));
        Assert.Equal("new", ById(drawn, TestIds.Local)[0].ClassName);
    }

    [Fact]
    public void LinesOfAnotherFileAreNotMarked()
    {
        var state = After(2);

        Assert.Equal(0, new CodeBuilder(state, "other.py", 0).Build().Line);
        Assert.NotEqual(0, new CodeBuilder(state, "main.py", 0).Build().Line);
    }

    [Fact]
    public void WhereTheProgramWaitsForTheLoopIsMarkedOtherwise()
    {
        var trace = new TraceBuilder().Line(9, 13).Emit(EventKind.LoopStarted, 1).Emit(EventKind.HandleScheduled, 5, text: "gather").Emit(EventKind.HandleRun, 5);
        Assert.Equal((13, false), Line(trace));

        trace.Emit(EventKind.FrameEntered, 10, number: 3, text: "tick").Line(10, 4);
        Assert.Equal((4, true), Line(trace));

        trace.Emit(EventKind.FrameLeft, 10, text: "None").Emit(EventKind.HandleFinished, 5);
        Assert.Equal((13, false), Line(trace));

        static (int, bool) Line(TraceBuilder trace)
        {
            var view = new CodeBuilder(Replay.To(trace.Log, trace.Last), "main.py", 0).Build();
            return (view.Line, view.Active);
        }
    }

    [Fact]
    public void DefinitionsAreNoValues()
    {
        var trace = new TraceBuilder().Line(1, 1).Local(1, "f", "<function f at 0x1>").Local(1, "n", "1").Line(1, 2);
        var view = new CodeBuilder(Replay.To(trace.Log, trace.Last), "main.py", 0).Build();

        Assert.Equal(["n"], view.Locals.Select(local => local.Name));
    }

    [Fact]
    public void ASyntaxErrorStandsAtItsLineInCPythonsWords()
    {
        var problem = new SyntaxProblem("main.py", 3, 5, 3, 8, "SyntaxError", "invalid syntax");
        var mark = Render<ProblemMark>(parameters => parameters.Add(mark => mark.Problem, problem));
        var note = Render<ProblemNote>(parameters => parameters.Add(note => note.Problem, problem)).Find("[data-testid=syntax-error]");

        Assert.Equal("3", note.GetAttribute("data-line"));
        Assert.Contains("SyntaxError: invalid syntax", note.TextContent);
        Assert.Contains("--l:2;--from:4;--to:7", mark.Markup);
    }

    [Fact]
    public void AConsoleLineHasTimeTaskAndStreamAndLeadsToItsMoment()
    {
        var went = 0;
        var line = new ConsoleLine(0, 42, 500_000_000, 3, OutputStream.Stderr, "took 0");
        var drawn = Render<ConsolePane>(parameters => parameters
            .Add(pane => pane.View, new ConsoleView([new ConsoleLineView(line, new TaskChip(3, 2, "C1"))], 7))
            .Add(pane => pane.OnGo, sequence => went = sequence));

        var button = drawn.Find("[data-testid=console-line]");
        Assert.Equal("0.500 s C1 took 0", Words(button.TextContent));
        Assert.Equal("Stderr", button.GetAttribute("data-stream"));
        Assert.Contains("7 earlier lines", drawn.Markup);
        button.Click();
        Assert.Equal(42, went);
    }

    private IRenderedComponent<CodeMarks> Marks(CodeView view) =>
        Render<CodeMarks>(parameters => parameters.Add(marks => marks.View, view).Add(marks => marks.Source, Source));
}
