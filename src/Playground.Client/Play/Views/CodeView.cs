namespace Playground.Client.Play.Views;

/// <summary>A task's mark in the gutter.</summary>
/// <param name="Task">0 for the program outside of any task.</param>
public sealed record GutterChip(int Task, string Name, int? Color, bool Running);

/// <param name="Line">From 1.</param>
/// <param name="More">How many more there are.</param>
public sealed record GutterLine(int Line, Seq<GutterChip> Chips, int More = 0)
{
    public const int MostChips = 6;
}

/// <param name="Changed">It got this value since the step before.</param>
public sealed record LocalView(string Name, string Value, bool Changed);

/// <summary>What is drawn over the listing.</summary>
/// <param name="Line">The current line, 0 for none.</param>
/// <param name="Active">Something runs there; otherwise it is where the program waits for the loop.</param>
/// <param name="Locals">Variables of the current frame, the latest change first.</param>
/// <param name="Exception">The exception that is being raised at the current line, or empty.</param>
public sealed record CodeView(int Line, bool Active, int? Color, Seq<GutterLine> Gutter, Seq<LocalView> Locals, string Exception)
{
    public const int MostLocals = 4;

    public static CodeView Empty { get; } = new(0, false, null, [], [], "");
}

/// <summary>What is marked on lines for good.</summary>
/// <param name="Reached">Lines that have run.</param>
/// <param name="Raised">Lines that have raised an exception.</param>
/// <param name="Breakpoints">Lines at which playing pauses.</param>
public sealed record LineMarksView(Seq<int> Reached, Seq<int> Raised, Seq<int> Breakpoints)
{
    public static LineMarksView Empty { get; } = new([], [], []);

    public static LineMarksView Build(PlaySession session, string file) => new(
        session.Coverage.ReachedLines(file, session.Cursor.Position),
        session.Coverage.RaisedLines(file, session.Cursor.Position),
        session.Breakpoints.LinesOf(file).ToSeq());
}
