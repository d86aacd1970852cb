namespace Playground.Tests.Unit.Scheduler;

/// <summary>What programs printed on CPython. The script beside each recording makes it anew.</summary>
internal static class Recording
{
    public static string Read(string name)
    {
        using var stream = typeof(Recording).Assembly.GetManifestResourceStream($"Scheduler.Recorded.{name}")
            ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
