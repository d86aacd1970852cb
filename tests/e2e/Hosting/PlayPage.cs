using System.Text.Json;
using Microsoft.Playwright;
using Playground.Client;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e.Hosting;

/// <summary>The play page in a browser: opens programs, presses keys and buttons, reads what is shown.</summary>
internal sealed class PlayPage(IPage page)
{
    private const string ReadPicture = """
        ids => {
          const all = id => [...document.querySelectorAll(`[data-testid="${id}"]`)];
          const one = id => all(id)[0];
          const name = element => element.querySelector('b').textContent.trim();
          const seconds = element => (Number(element.dataset.deadline) / 1e9).toFixed(3);
          return {
            step: Number(one(ids.StepCounter).dataset.step),
            line: Number(one(ids.CurrentLine)?.dataset.line ?? 0),
            clock: Number(one(ids.Clock).dataset.ns),
            running: one(ids.RunningToken) ? name(one(ids.RunningToken)) : '',
            ready: all(ids.ReadyToken).map(name),
            timers: all(ids.TimerToken).map(timer => `${name(timer)}@${seconds(timer)}`),
            suspended: all(ids.SuspendedEntry).map(name),
            parked: all(ids.ParkedChip).map(chip => `${chip.textContent.trim()}@${chip.dataset.line}`),
            finished: all(ids.FinishedToken).map(name),
            console: all(ids.ConsoleText).map(text => text.textContent),
            lanes: all(ids.Lane).map(lane => lane.querySelector('.chip').textContent.trim()),
          };
        }
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, string> Ids = new()
    {
        ["StepCounter"] = TestIds.StepCounter,
        ["CurrentLine"] = TestIds.CurrentLine,
        ["Clock"] = TestIds.Clock,
        ["RunningToken"] = TestIds.RunningToken,
        ["ReadyToken"] = TestIds.ReadyToken,
        ["TimerToken"] = TestIds.TimerToken,
        ["SuspendedEntry"] = TestIds.SuspendedEntry,
        ["ParkedChip"] = TestIds.ParkedChip,
        ["FinishedToken"] = TestIds.FinishedToken,
        ["ConsoleText"] = TestIds.ConsoleText,
        ["Lane"] = TestIds.Lane,
    };

    public IPage Page => page;

    public ILocator Get(string testId) => page.GetByTestId(testId);

    /// <summary>Opens an example and waits until the whole of its trace is there.</summary>
    public async Task OpenExampleAsync(string id, Uri? site = null)
    {
        await page.GotoAsync(site is null ? $"/examples/{id}" : new Uri(site, $"/examples/{id}").ToString());
        await WaitUntilReadyAsync();
        await Expect(Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true");
    }

    /// <summary>Pastes a program into the page for one's own code and runs it.</summary>
    /// <param name="beforeRun">Called when the page is there and Run is about to be pressed.</param>
    public async Task RunOwnAsync(string program, Uri? site = null, Action? beforeRun = null)
    {
        // Monaco has a test of its own; without its files the page offers a plain text box.
        await page.RouteAsync("**/monaco-editor/**", route => route.AbortAsync());
        await page.GotoAsync(site is null ? "/play" : new Uri(site, "/play").ToString());
        await Expect(Get(TestIds.PlayPage)).ToHaveAttributeAsync("data-interactive", "true", new() { Timeout = 30_000 });
        if (await Get(TestIds.Edit).IsVisibleAsync())
        {
            await Get(TestIds.Edit).ClickAsync();
        }

        await Get(TestIds.EditorText).FillAsync(program);
        beforeRun?.Invoke();
        await Get(TestIds.Run).ClickAsync();
    }

    public async Task WaitUntilReadyAsync()
    {
        await Expect(Get(TestIds.PlayPage)).ToHaveAttributeAsync("data-interactive", "true", new() { Timeout = 60_000 });
        await Expect(Get(TestIds.PlayPage)).ToHaveAttributeAsync("data-phase", "Open", new() { Timeout = 30_000 });
    }

    public async Task<Picture> ReadAsync() =>
        (await page.EvaluateAsync<JsonElement>(ReadPicture, Ids)).Deserialize<Picture>(Json)!;

    /// <summary>Presses a key and reads what is shown once the step has changed.</summary>
    public async Task<Picture> PressAsync(string key, int fromStep)
    {
        await page.Keyboard.PressAsync(key);
        await Expect(Get(TestIds.StepCounter)).Not.ToHaveAttributeAsync("data-step", fromStep.ToString());
        return await ReadAsync();
    }

    /// <summary>Goes to the start.</summary>
    public async Task<Picture> RewindAsync()
    {
        await page.Keyboard.PressAsync("Home");
        await Expect(Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", "0");
        return await ReadAsync();
    }

    /// <summary>How many steps there are.</summary>
    public async Task<int> CountAsync() => int.Parse((await Get(TestIds.StepCounter).GetAttributeAsync("data-count"))!);

    /// <summary>Every picture from the start to the end, step by step.</summary>
    public async Task<List<Picture>> StepThroughAsync()
    {
        var pictures = new List<Picture> { await RewindAsync() };
        for (var count = await CountAsync(); pictures[^1].Step < count;)
        {
            pictures.Add(await PressAsync("ArrowRight", pictures[^1].Step));
        }

        return pictures;
    }

    /// <summary>Every picture from the end back to the start.</summary>
    public async Task<List<Picture>> StepBackAsync()
    {
        var pictures = new List<Picture> { await ReadAsync() };
        while (pictures[^1].Step > 0)
        {
            pictures.Add(await PressAsync("ArrowLeft", pictures[^1].Step));
        }

        return pictures;
    }
}
