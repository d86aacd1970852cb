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

    public PlayViewTests()
    {
        Services.Replace(ServiceDescriptor.Singleton<ISessionFactory>(_server));
        Services.Replace(ServiceDescriptor.Singleton<ISessionConnection>(_server));
        var page = JSInterop.SetupModule("./js/page.js");
        page.Mode = JSRuntimeMode.Loose;
        // Without Monaco's files the plain text box stays.
        page.SetupVoid("loadEditor").SetException(new JSException("no network"));
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
            .Add(view => view.Title, "An example").Add(view => view.Original, Program).Add(view => view.Example, "x").Add(view => view.Embedded, "stage"));
        page.Find("[data-testid=step]").Click();

        Assert.Equal("", Script.Address);
        Assert.Empty(page.FindAll("[data-testid=edit]"));
        Assert.Contains("view-stage", page.Find("[data-testid=play-page]").ClassName);
    }

    [Fact]
    public void OnesOwnCodeBeginsInTheEditor()
    {
        var page = Render<PlayView>(parameters => parameters.Add(view => view.Title, "Own").Add(view => view.Original, Program));

        Assert.Empty(_server.Created);
        Assert.Single(page.FindAll("[data-testid=editor]"));
    }

    private IRenderedComponent<PlayView> Open() => Render<PlayView>(parameters => parameters
        .Add(view => view.Title, "An example").Add(view => view.Original, Program).Add(view => view.Example, "x"));

    private int Position(IRenderedComponent<PlayView> page, int step)
    {
        var steps = new Playground.Scheduler.Trace.TraceSteps(SampleTraces.ProducerAndConsumer().Log);
        steps.Update();
        return steps.PlaceOf(step);
    }
}
