namespace Playground.Client.Play.Views;

/// <summary>A piece of the sentence: words, a task in its colour, or something from the program.</summary>
/// <param name="Color">A task's colour, null for no task.</param>
public sealed record HappenedPart(string Text, int? Color, bool IsCode);

/// <summary>A cause of what just happened.</summary>
/// <param name="Sequence">The event, to go there.</param>
/// <param name="Time">Virtual nanoseconds.</param>
public sealed record WhyLink(int Sequence, long Time, Seq<HappenedPart> Parts);

/// <summary>What just happened, in words.</summary>
/// <param name="Why">The chain of causes, the latest first; empty while nobody has asked, or if there is none.</param>
/// <param name="CanAsk">There is a chain of causes to tell.</param>
public sealed record HappenedView(Seq<HappenedPart> Parts, Seq<WhyLink> Why, bool CanAsk)
{
    public static HappenedView Empty { get; } = new([], [], false);

    /// <summary>The sentence without colours.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));
}
