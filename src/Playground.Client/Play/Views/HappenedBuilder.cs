using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>Puts the last step into words.</summary>
internal static class HappenedBuilder
{
    private const int MostCauses = 8;

    /// <param name="asked">Whether the reader wants to know why.</param>
    /// <param name="isWriting">Whether the reader is writing a program.</param>
    public static HappenedView Build(PlaySession session, bool asked, IStringLocalizer<Texts> texts, bool isWriting = false)
    {
        var here = session.Cursor.Position;
        var language = ExplanationTexts.For(CultureInfo.CurrentUICulture.Name);
        var explainer = new Explainer(session.Names, language);
        var sentences = here == 0 ? [] : explainer.ExplainStep(session.PreviousPosition, here);
        // A link may lead into the middle of a step: then what happened last is told.
        if (sentences.Count == 0 && here > 0 && !IsAtInput(session))
            sentences = [explainer.Explain(here)];
        if (sentences.Count == 0)
            return new HappenedView([new HappenedPart(texts[Otherwise(session, isWriting)], null, false)], [], false);
        var parts = new List<HappenedPart>();
        foreach (var sentence in sentences)
        {
            if (parts.Count > 0)
                parts.Add(new HappenedPart(language.BetweenSentences, null, false));
            parts.AddRange(sentence.Parts.Select(Part));
        }
        var causes = Causes(session, explainer, sentences, asked ? MostCauses : 1);
        return new HappenedView(parts.ToSeq(), asked ? causes.ToSeq() : [], causes.Count > 0);
    }

    // What the sentence itself says is no answer.
    private static List<WhyLink> Causes(PlaySession session, Explainer explainer, IReadOnlyList<Sentence> said, int most) =>
        [.. explainer.WhyNow(said[^1].Sequence, most + said.Count)
            .Where(cause => said.All(sentence => sentence.Sequence != cause.Sequence))
            .Select(cause => new WhyLink(cause.Sequence, session.Log[cause.Sequence].Time, cause.Parts.Select(Part).ToSeq()))];

    private static string Otherwise(PlaySession session, bool isWriting) => session switch
    {
        { Phase: PlayPhase.Idle } when isWriting => "Happened.Unwritten",
        _ when IsAtInput(session) => "Happened.Input",
        { Problem: not null } => "Happened.Problem",
        { Phase: PlayPhase.Idle or PlayPhase.Starting, StepCount: 0 } => session.Phase == PlayPhase.Idle ? "Happened.Nothing" : "Happened.Starting",
        _ => "Happened.Nothing",
    };

    private static bool IsAtInput(PlaySession session) => session.AwaitsInput && session.Cursor.Position == session.Log.Count;

    private static HappenedPart Part(SentencePart part) => part.Kind switch
    {
        PartKind.Task => new HappenedPart(part.Text, part.Color, false),
        PartKind.Code => new HappenedPart(part.Text, null, true),
        _ => new HappenedPart(part.Text, null, false),
    };
}
