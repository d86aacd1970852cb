namespace Playground.Client.Play.Views;

/// <summary>A piece of the sentence: words, a task in its colour, or something from the program.</summary>
/// <param name="Color">A task's colour, null for no task.</param>
public sealed record HappenedPart(string Text, int? Color, bool IsCode);

/// <summary>What just happened, in words.</summary>
public sealed record HappenedView(Seq<HappenedPart> Parts)
{
    public static HappenedView Empty { get; } = new(Seq<HappenedPart>.Empty);

    /// <summary>The sentence without colours.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));
}
