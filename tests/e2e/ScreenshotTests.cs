using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;

namespace Playground.Tests.E2e;

/// <summary>
/// Pictures of the pages at interesting moments, kept under artifacts/screenshots: desktop and phone, light and dark, both
/// languages. That nothing sticks out sideways is checked; how it looks is for people to say.
/// </summary>
public sealed class ScreenshotTests(Site site)
{
    private static readonly string Folder = RepositoryRoot.File("artifacts", "screenshots");

    private static readonly (string Name, string Address)[] Addresses =
    [
        ("gallery", "/"), ("queue", "/examples/producers-and-consumers"), ("echo", "/examples/echo-server"), ("signal", "/examples/graceful-shutdown"),
        ("threads", "/examples/executor"), ("deadlock", "/examples/lock-cycle"), ("embed", "/embed/task?at=60"),
    ];

    private static readonly (int Width, int Height)[] Sizes = [(320, 640), (390, 844), (1440, 900), (3840, 2160)];

    public static TheoryData<string, string, int, int> Pages
    {
        get
        {
            var data = new TheoryData<string, string, int, int>();
            foreach (var (name, address) in Addresses)
            {
                foreach (var (width, height) in Sizes)
                {
                    data.Add(name, address, width, height);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task NothingSticksOut(string name, string address, int width, int height)
    {
        var isPhone = width < 600;
        foreach (var (scheme, locale) in new[] { (ColorScheme.Light, "en-US"), (ColorScheme.Dark, "zh-CN") })
        {
            var page = await site.NewPageAsync(new()
            {
                ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, Locale = locale, HasTouch = isPhone, IsMobile = isPhone,
                ReducedMotion = ReducedMotion.Reduce,
            });
            await page.GotoAsync(address);
            if (address != "/")
            {
                await new PlayPage(page).WaitUntilReadyAsync();
                await page.WaitForFunctionAsync("id => document.querySelector(`[data-testid=${id}]`).dataset.complete === 'true'", TestIds.StepCounter);
            }

            var file = Path.Combine(Folder, $"{name}-{width}-{scheme}-{locale}.png".ToLowerInvariant());
            await page.ScreenshotAsync(new() { Path = file, FullPage = isPhone, Animations = ScreenshotAnimations.Disabled });

            Assert.True(new FileInfo(file).Length > 10_000, $"{file} is nearly empty");
            Assert.Equal(width, await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
            await page.Context.CloseAsync();
        }
    }
}
