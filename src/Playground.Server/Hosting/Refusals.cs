using Microsoft.Extensions.Localization;
using Playground.Server.Examples;

namespace Playground.Server.Hosting;

/// <summary>Every refusal of the server, in the reader's language.</summary>
internal sealed class Refusals(IStringLocalizer<RefusalTexts> texts, ExampleLibrary library, PlaygroundSettings settings)
{
    private static readonly TimeSpan WaitWhenFull = TimeSpan.FromSeconds(30);

    public Refusal UnknownExample(string id)
    {
        var known = library.All.Select(example => example.Id).ToArray();
        return new Refusal(404, "unknown-example", texts["UnknownExample.Title"], texts["UnknownExample", Shorten(id), string.Join(", ", known)])
        {
            Extensions = new Dictionary<string, object?> { ["examples"] = known },
        };
    }

    public Refusal EmptyProgram() => Program(400, "empty-program", texts["EmptyProgram"]);

    public Refusal TooManyFiles(int count) => Program(400, "too-many-files", texts["TooManyFiles", count, settings.MaxFiles]);

    public Refusal SourceTooLarge(long bytes) => Program(413, "source-too-large", texts["SourceTooLarge", bytes, settings.MaxSourceBytes]);

    public Refusal BodyTooLarge() => Program(413, "body-too-large", texts["BodyTooLarge", settings.MaxBodyBytes]);

    public Refusal FileName(string name) => Program(400, "file-name", texts["FileName", Shorten(name)]);

    public Refusal FileTwice(string name) => Program(400, "file-twice", texts["FileTwice", name]);

    public Refusal Malformed(string why) => new(400, "malformed", texts["Malformed.Title"], texts["Malformed", why]);

    public Refusal Full() =>
        new(503, "full", texts["Full.Title"], texts["Full", settings.MaxSessions, WaitWhenFull.TotalSeconds]) { RetryAfter = WaitWhenFull };

    public Refusal ForeignOrigin() => new(403, "foreign-origin", texts["ForeignOrigin.Title"], texts["ForeignOrigin"]);

    public Refusal UnknownSession() => new(404, "unknown-session", texts["UnknownSession"], texts["UnknownSession"]);

    public Refusal ReadRange() => new(400, "read-range", texts["ReadRange"], texts["ReadRange"]);

    public Refusal AddressHasEnough() =>
        new(429, "sessions-address", texts["Full.Title"], texts["AddressHasEnough", settings.MaxSessionsPerAddress, WaitWhenFull.TotalSeconds]) { RetryAfter = WaitWhenFull };

    public Refusal TooManyRequests(TimeSpan wait) =>
        new(429, "too-many-requests", texts["TooManyRequests.Title"], texts["TooManyRequests", Math.Ceiling(wait.TotalSeconds)]) { RetryAfter = wait };

    public Refusal ExampleOrFiles() => Program(400, "example-or-files", texts["ExampleOrFiles"]);

    public Refusal UnknownSnippet() => new(404, "unknown-snippet", texts["UnknownSnippet"], texts["UnknownSnippet"]);

    public Refusal TakenDown() => new(410, "taken-down", texts["TakenDown"], texts["TakenDown"]);

    public Refusal BadReport() => new(400, "report", texts["BadReport"], texts["BadReport"]);

    public Refusal NotOperator() => new(403, "not-operator", texts["NotOperator"], texts["NotOperator"]);

    public Refusal StaleRevision() => new(409, "stale", texts["StaleRevision"], texts["StaleRevision"]);

    public Refusal BadCommand() => new(400, "command", texts["BadCommand"], texts["BadCommand"]);

    public Refusal TooManyCommands() => new(429, "too-many-commands", texts["TooManyCommands", settings.MaxCommands], texts["TooManyCommands", settings.MaxCommands]);

    public Refusal NothingToChange() => new(409, "nothing-to-change", texts["NothingToChange"], texts["NothingToChange"]);

    public Refusal RunHasEnded() => new(409, "run-has-ended", texts["RunHasEnded"], texts["RunHasEnded"]);

    public Refusal NothingThere() => new(404, "nothing-there", texts["NothingThere"], texts["NothingThere"]);

    public Refusal BadBreakpoint(string why) => new(400, "breakpoint", texts["BadBreakpoint", why], texts["BadBreakpoint", why]);

    public Refusal BadStep() => Program(400, "step-cost", texts["BadStep"]);

    public Refusal EngineFailure() => new(500, "engine-failure", texts["EngineFailure"], texts["EngineFailure"]);

    private Refusal Program(int status, string kind, string detail) => new(status, kind, texts["Program.Title"], detail);

    /// <summary>What a stranger sent is quoted, but not at length.</summary>
    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
