namespace Playground.Tests.E2e.Hosting;

/// <summary>For what Playwright's own waiting assertions can't say.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Asks again and again until the answer is true.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            Assert.False(deadline.IsCancellationRequested, $"It did not come true within {Limit.TotalSeconds} seconds.");
            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
