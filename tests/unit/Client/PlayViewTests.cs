using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.JSInterop;
using Playground.Client;
using Playground.Client.Play;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>The whole play page over a server in the same process.</summary>
public sealed class PlayViewTests : ClientContext
{
    private static readonly SourceFile Program = new("main.py", string.Concat(Enumerable.Range(1, 20).Select(line => $"line{line}()\n")));

    private readonly FakeSessions _server = new(SampleTraces.ProducerAndConsumer().Log);

    private readonly Dictionary<string, string?> _storage = [];
    private readonly BunitJSModuleInterop _page;
    private readonly FakeCheck _check = new();
    private readonly FakeSnippets _snippets = new();

    public PlayViewTests()
    {
        Services.Replace(ServiceDescriptor.Singleton<ISessionFactory>(_server));
        Services.Replace(ServiceDescriptor.Singleton<ISessionConnection>(_server));
        _page = BrowserStorage.Use(JSInterop, _storage);
        _page.Setup<string>("pack", _ => true).SetResult("#code=packed");
        // Without Monaco's files the plain text box stays.
        JSInterop.SetupModule("./js/editor.js").SetupVoid("prepare").SetException(new JSException("no network"));
        Services.Replace(ServiceDescriptor.Singleton<ISourceCheck>(_check));
        Services.Replace(ServiceDescriptor.Singleton<ISnippets>(_snippets));
    }

    [Fact]
    public void AnExampleStartsByItself()
    {
        var page = Open();

        Assert.Equal("x", Assert.Single(_server.Created).Example);
        Assert.Equal("step 0 of 37", Words(page.Find("[data-testid=step-counter]").TextContent));
        Assert.Equal(20, page.FindAll(".ln").Count);
        Assert.Equal("true", page.Find("[data-testid=play-page]").GetAttribute("data-interactive"));
    }

    [Fact]
    public void AnExampleSaysWhatToWatchForAndWhatComesNextUntilItIsClosed()
    {
        var page = Render<PlayView>(parameters => parameters
            .Add(view => view.Title, "An example").Add(view => view.Original, [Program]).Add(view => view.Example, "x")
            .Add(view => view.About, "Watch the queue.").Add(view => view.Next, new ExampleLink("y", "Another")));
        Assert.Equal("Watch the queue. Next: Another →", Words(page.Find("[data-testid=about]").TextContent));
        Assert.Equal("/examples/y", page.Find("[data-testid=next-example]").GetAttribute("href"));

        page.Find("[data-testid=about-close]").Click();

        Assert.Empty(page.FindAll("[data-testid=about]"));
    }

    [Fact]
    public void ButtonsAndKeysStep()
    {
        var page = Open();
        page.Find("[data-testid=step]").Click();
        Script.Owner.Press("ArrowRight");
        Assert.Equal("2", page.Find("[data-testid=step-counter]").GetAttribute("data-step"));
        Assert.Equal("/examples/x?at=" + Position(page, 2), Script.Address);

        Script.Owner.Press("ArrowLeft");
        page.Find("[data-testid=back]").Click();
        Assert.Equal("0", page.Find("[data-testid=step-counter]").GetAttribute("data-step"));
        Assert.Equal("/examples/x", Script.Address);
    }

    [Fact]
    public void TheEndShowsWhatTheProgramWrote()
    {
        var page = Open();
        page.Find("[data-testid=end]").Click();

        Assert.Equal(["put 0", "took 0"], TextsOf(page, TestIds.ConsoleText));
        Assert.Equal(["P1 returned None", "C1 raised ValueError: bad", "M returned None"], TextsOf(page, TestIds.FinishedToken));
        page.FindAll("[data-testid=console-line]")[0].Click();
        Assert.Equal(["put 0"], TextsOf(page, TestIds.ConsoleText));
    }

    [Fact]
    public void TheSliderAndTheTimelineGoAnywhere()
    {
        var page = Open();
        page.Find("[data-testid=slider]").Input("12");
        Assert.Equal("12", page.Find("[data-testid=step-counter]").GetAttribute("data-step"));

        page.InvokeAsync(() => Script.Owner.Scrub(1));
        Assert.Equal("37", page.Find("[data-testid=step-counter]").GetAttribute("data-step"));
    }

    [Fact]
    public void EachStepIsSaidToAScreenReader()
    {
        var page = Open();
        page.Find("[data-testid=step]").Click();

        var said = page.Find("[data-testid=live-region]").TextContent;
        Assert.NotEqual("", said);
        Assert.Contains(said, page.Find("[data-testid=what-happened]").TextContent);
    }

    [Fact]
    public void ASyntaxErrorIsInTheListing()
    {
        _server.Problem = new SyntaxProblem("main.py", 3, 1, 3, 4, "SyntaxError", "invalid syntax");
        var page = Open();

        Assert.Equal("3", page.Find("[data-testid=syntax-error]").GetAttribute("data-line"));
        Assert.Contains("nothing ran", page.Find("[data-testid=what-happened]").TextContent);

        page.Find("[data-testid=edit]").Click();
        Assert.Equal("3", page.Find("[data-testid=syntax-error]").GetAttribute("data-line"));
        page.Find("[data-testid=editor-text]").Input("line1()");
        Assert.Empty(page.FindAll("[data-testid=syntax-error]"));
    }

    [Fact]
    public void AnEditedProgramIsRunAsItIs()
    {
        var page = Open();
        page.Find("[data-testid=edit]").Click();
        page.Find("[data-testid=editor-text]").Input("print(1)");
        page.Find("[data-testid=run]").Click();

        Assert.Equal(new SourceFile("main.py", "print(1)"), Assert.Single(_server.Created[^1].Files!));
        Assert.Single(page.FindAll(".ln"));
        page.Find("[data-testid=original]").Click();
        Assert.Equal("x", _server.Created[^1].Example);
        Assert.Equal(20, page.FindAll(".ln").Count);
    }

    [Fact]
    public void NothingIsNotRun()
    {
        var page = Open();
        page.Find("[data-testid=edit]").Click();
        page.Find("[data-testid=editor-text]").Input("  \n");
        page.Find("[data-testid=run]").Click();

        Assert.Single(_server.Created);
        Assert.Contains("print('hello')", page.Find("[data-testid=empty-program]").TextContent);
    }

    [Fact]
    public void ARefusalKeepsTheTextAndOffersToTryAgain()
    {
        _server.Fails = new RefusedException("Too many programs at once.");
        var page = Open();
        Assert.Contains("Too many programs at once.", page.Find("[data-testid=refusal]").TextContent);

        page.Find("[data-testid=refusal-action]").Click();
        Assert.Equal("step 0 of 37", Words(page.Find("[data-testid=step-counter]").TextContent));
    }

    [Fact]
    public void ALostConnectionIsToldForAsLongAsItIsLost()
    {
        var page = Open();
        Assert.Empty(page.FindAll("[data-testid=link-banner]"));

        page.InvokeAsync(() => _server.Become(LinkState.Lost, Time.GetUtcNow()));
        Time.Advance(TimeSpan.FromSeconds(3));
        page.WaitForAssertion(() => Assert.Contains("For 3 s.", page.Find("[data-testid=link-banner]").TextContent));
        page.Find("[data-testid=link-retry]").Click();
        Assert.Equal(1, _server.Retries);
        page.Find("[data-testid=step]").Click();
        Assert.Equal("1", page.Find("[data-testid=step-counter]").GetAttribute("data-step"));

        page.InvokeAsync(() => _server.Become(LinkState.Connected));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=link-banner]")));
    }

    [Fact]
    public void APressedLineNumberIsABreakpointAndCoveredLinesAreShaded()
    {
        var page = Open();
        page.InvokeAsync(() => Script.Owner.PressLine(5));
        Assert.Equal("5", page.Find("[data-testid=breakpoint]").GetAttribute("data-line"));
        page.Find("[data-testid=end]").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=covered]"));
        page.InvokeAsync(() => Script.Owner.PressLine(5));
        Assert.Empty(page.FindAll("[data-testid=breakpoint]"));
        page.Find("[data-testid=start]").Click();
        Assert.Empty(page.FindAll("[data-testid=covered]"));
    }

    [Fact]
    public void WhyIsAnsweredWithCausesThatLeadBack()
    {
        var page = Open();
        while (page.FindAll("[data-testid=why]").Count == 0)
            page.Find("[data-testid=step]").Click();
        page.Find("[data-testid=why]").Click();
        var cause = page.FindAll("[data-testid=why-link]")[0];
        var sequence = cause.GetAttribute("data-sequence");
        cause.Click();

        Assert.Equal("/examples/x?at=" + sequence, Script.Address);
    }

    [Fact]
    public void AnEmbeddedPageHasNoEditorAndLeavesTheAddressAlone()
    {
        var page = Render<PlayView>(parameters => parameters
            .Add(view => view.Title, "An example").Add(view => view.Original, [Program]).Add(view => view.Example, "x").Add(view => view.Embedded, "stage"));
        page.Find("[data-testid=step]").Click();

        Assert.Null(Script.Address);
        Assert.Empty(page.FindAll("[data-testid=edit]"));
        Assert.Contains("view-stage", page.Find("[data-testid=play-page]").ClassName);
    }

    [Fact]
    public void OnesOwnCodeBeginsInTheEditor()
    {
        var page = Render<PlayView>(parameters => parameters.Add(view => view.Title, "Own").Add(view => view.Original, [Program]));

        Assert.Empty(_server.Created);
        Assert.Single(page.FindAll("[data-testid=editor]"));
    }

    [Fact]
    public void SeveralFilesAreTabsAndTheRunningOneIsShown()
    {
        var page = Render<PlayView>(parameters => parameters.Add(view => view.Title, "Two files").Add(view => view.Example, "x")
            .Add(view => view.Original, [Program, new SourceFile("other.py", "one\n")]));
        Assert.Equal(["main.py", "other.py"], TextsOf(page, TestIds.FileTab));
        page.Find("[data-file='other.py']").Click();
        Assert.Single(page.FindAll(".ln"));
        Assert.Equal("true", page.Find("[data-file='other.py']").GetAttribute("aria-selected"));

        page.Find("[data-testid=step]").Click();
        Assert.Equal(20, page.FindAll(".ln").Count);
    }

    [Fact]
    public void EveryLetterIsKeptAndThereAgainAfterAReload()
    {
        var page = Open();
        page.Find("[data-testid=edit]").Click();
        page.Find("[data-testid=editor-text]").Input("print(1)");
        page.WaitForAssertion(() => Assert.Contains("print(1)", _storage["draft:x"]));

        var again = Open();
        again.WaitForElement("[data-testid=draft-action]").Click();
        again.WaitForAssertion(() => Assert.Equal("print(1)", again.Find("[data-testid=editor-text]").GetAttribute("value")));
        again.Find("[data-testid=file-add]").Click();
        again.Find("[data-testid=editor-text]").Input("x = 1");
        again.Find("[data-testid=run]").Click();
        again.WaitForAssertion(() => Assert.Equal([new SourceFile("main.py", "print(1)"), new SourceFile("helpers.py", "x = 1")], _server.Created[^1].Files!));
        // What was run is a version that one can come back to.
        again.WaitForAssertion(() => Assert.Contains("helpers.py", _storage["history:x"]));
    }

    [Fact]
    public void MistakesAreToldOnceTheReaderRests()
    {
        var page = Open();
        page.Find("[data-testid=edit]").Click();
        _check.Problems = [new SyntaxProblem("main.py", 1, 5, 1, 6, "SyntaxError", "invalid syntax")];
        page.Find("[data-testid=editor-text]").Input("x = = 1");
        Assert.Empty(page.FindAll("[data-testid=syntax-error]"));
        Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("invalid syntax", page.Find("[data-testid=syntax-error]").TextContent));
        Assert.Equal(1, _check.Asked);
    }

    [Fact]
    public void APlaceIsKeptOverAnEdit()
    {
        var page = Open();
        while (page.FindAll("[data-testid=current-line]").Count == 0)
            page.Find("[data-testid=step]").Click();
        var line = int.Parse(page.Find("[data-testid=current-line]").GetAttribute("data-line")!);
        Assert.NotEqual("0", page.Find("[data-testid=step-counter]").GetAttribute("data-step"));
        page.Find("[data-testid=edit]").Click();
        page.Find("[data-testid=editor-text]").Input(Program.Text + "# the end\n");
        page.Find("[data-testid=run]").Click();

        Assert.Equal(line.ToString(), page.Find("[data-testid=current-line]").GetAttribute("data-line"));
        Assert.EndsWith("#code=packed", Script.Address);
        Assert.StartsWith("/examples/x?at=", Script.Address);
    }

    [Fact]
    public void AProgramThatWaitsForInputHasAPrompt()
    {
        _server.WaitsAt = 40;
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("Later on", page.Find("[data-testid=prompt]").TextContent));
        page.Find("[data-testid=end]").Click();
        page.WaitForAssertion(() => Assert.DoesNotContain("Later on", page.Find("[data-testid=prompt]").TextContent));
        page.Find("[data-testid=prompt-line]").Input("Ada");
        page.Find("[data-testid=prompt]").Submit();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=prompt]")));
        Assert.Equal(new TypeLine("Ada"), Assert.Single(_server.Commands).Change);
        Assert.Equal("Ada", Assert.Single(page.FindAll("[data-stream=Stdin]")).QuerySelector(".text")!.TextContent);
        Assert.Contains("do=40.type.Ada", Script.Address);
    }

    [Fact]
    public void WhatIsDoneToTheRunIsDoneAtThisMoment()
    {
        var page = Open();
        Script.Owner.Press("a");
        page.Find("[data-testid=slider]").Input("12");
        page.Find("[data-testid=act-signal]").Click();
        page.WaitForAssertion(() => Assert.Equal(["sent SIGINT"], TextsOf(page, TestIds.ActDone)));
        Assert.Equal((Position(page, 12), new SendSignal("SIGINT")), (_server.Commands[0].AtSequence, _server.Commands[0].Change));

        _server.Fails = new RefusedException("There is nothing to drop.");
        page.Find("[data-testid=act-fail]").Click();
        page.WaitForAssertion(() => Assert.Contains("nothing to drop", page.Find("[data-testid=act-refusal]").TextContent));

        page.Find("[data-testid=act-reseed]").Click();
        page.WaitForAssertion(() => Assert.Equal(new ChangeSeed(1), _server.Commands[^1].Change));
        page.WaitForAssertion(() => Assert.Contains("seed=1", Script.Address));
        page.Find("[data-testid=end]").Click();
        Assert.True(page.Find("[data-testid=act-signal]").HasAttribute("disabled"));
    }

    [Fact]
    public void ObjectsAreOpenedOnDemand()
    {
        _server.Inspects = request => request.Path is { Count: > 0 }
            ? new Inspection(request.AtSequence, [], [new InspectedValue("0", "int", "7", 0)], 1)
            : new Inspection(request.AtSequence, [], [new InspectedValue("q", "Box", "<Box>", 1)], 1);
        var page = Open();
        while (page.FindAll("[data-testid=look-inside]").Count == 0)
            page.Find("[data-testid=step]").Click();
        page.Find("[data-testid=look-inside]").Click();
        page.WaitForAssertion(() => Assert.Equal(["▸q <Box> Box"], TextsOf(page, TestIds.InspectedValue)));
        page.Find("[data-testid=expand]").Click();
        page.WaitForAssertion(() => Assert.Equal("0 7 int", TextsOf(page, TestIds.InspectedValue)[1]));

        page.Find("[data-tab=Context]").Click();
        page.WaitForAssertion(() => Assert.Equal(["▸q <Box> Box"], TextsOf(page, TestIds.InspectedValue)));
    }

    [Fact]
    public void BreakpointsAreListedAndGetConditions()
    {
        var page = Open();
        page.Find("[data-tab=Breakpoints]").Click();
        page.InvokeAsync(() => Script.Owner.PressLine(5));
        page.Find("[data-testid=condition]").Change("n == 3");
        page.Find("[data-testid=point-text]").Input("took");
        page.Find("[data-testid=inspector] form").Submit();
        page.Find("[data-testid=point-task]").Change("3");

        Assert.Equal(["main.py:5 ✕", "when “took” is printed✕", "when C1 resumes✕"], TextsOf(page, TestIds.PointRow));
        page.FindAll("[data-testid=point-remove]")[1].Click();
        Assert.Equal(2, page.FindAll("[data-testid=point-row]").Count);
    }

    [Fact]
    public void WhereNothingIsKeptTheEditorSaysSo()
    {
        _page.Setup<bool>("remember", _ => true).SetResult(false);
        var page = Open();
        page.Find("[data-testid=edit]").Click();
        page.Find("[data-testid=editor-text]").Input("print(1)");

        Assert.Contains("keeps nothing", page.Find("[data-testid=editor]").TextContent);
        Assert.Contains(_page.Invocations["guard"], call => Equals(call.Arguments[0], true));
    }

    [Fact]
    public void TheShareDialogHasAShortAddressForAnyProgram()
    {
        var dialog = Share(id: null);
        Assert.Equal("http://localhost/s/AAAAAAAAAAA?at=9", dialog.Find("[data-testid=share-link]").GetAttribute("value"));
        dialog.Find("[data-testid=share-view]").Change("code");
        dialog.Find("[data-testid=share-theme]").Change("dark");
        var html = dialog.Find("[data-testid=share-frame]").TextContent;
        Assert.Contains("src=\"http://localhost/embed/AAAAAAAAAAA?at=9&amp;theme=dark&amp;view=code\"", html);
        Assert.Contains("title=\"&quot;mine&quot;\"", html);
        dialog.Find("[data-testid=share-from-start]").Change(true);
        Assert.Equal("http://localhost/s/AAAAAAAAAAA", dialog.Find("[data-testid=share-link]").GetAttribute("value"));

        Assert.Equal("http://localhost/examples/x?at=9", Share(id: "x").Find("[data-testid=share-link]").GetAttribute("value"));
        Assert.Equal(1, _snippets.Kept);
    }

    [Fact]
    public void WhereNoShortAddressCanBeMadeTheLongOneServes()
    {
        _snippets.Refusal = "Too many at once.";
        var dialog = Share(id: null);

        Assert.Equal("http://localhost/play#code=long", dialog.Find("[data-testid=share-link]").GetAttribute("value"));
        Assert.Contains("Too many at once.", dialog.Markup);
        Assert.Empty(dialog.FindAll("[data-testid=share-frame]"));
    }

    private IRenderedComponent<ShareDialog> Share(string? id) => Render<ShareDialog>(parameters => parameters
        .Add(dialog => dialog.Title, "\"mine\"").Add(dialog => dialog.Id, id).Add(dialog => dialog.IsExample, id is not null)
        .Add(dialog => dialog.Program, new CreateSnippetRequest([Program])).Add(dialog => dialog.Place, new RunLink(9))
        .Add(dialog => dialog.LongLink, "http://localhost/play#code=long"));

    private sealed class FakeCheck : ISourceCheck
    {
        public IReadOnlyList<SyntaxProblem> Problems { get; set; } = [];

        public int Asked { get; private set; }

        public Task<IReadOnlyList<SyntaxProblem>> CheckAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(Problems);
        }
    }

    private sealed class FakeSnippets : ISnippets
    {
        public string? Refusal { get; set; }

        public int Kept { get; private set; }

        public Task<SnippetFound> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(new SnippetFound(null));

        public Task<Snippet> KeepAsync(CreateSnippetRequest request, CancellationToken cancellation)
        {
            if (Refusal is not null)
                throw new RefusedException(Refusal);
            Kept++;
            return Task.FromResult(new Snippet("AAAAAAAAAAA", request.Files, request.Seed, request.Parent, DateTimeOffset.UnixEpoch));
        }

        public Task ReportAsync(string id, string reason, CancellationToken cancellation) => Task.CompletedTask;
    }

    private IRenderedComponent<PlayView> Open() => Render<PlayView>(parameters => parameters
        .Add(view => view.Title, "An example").Add(view => view.Original, [Program]).Add(view => view.Example, "x"));

    private int Position(IRenderedComponent<PlayView> page, int step)
    {
        var steps = new Playground.Scheduler.Trace.TraceSteps(SampleTraces.ProducerAndConsumer().Log);
        steps.Update();
        return steps.PlaceOf(step);
    }
}
