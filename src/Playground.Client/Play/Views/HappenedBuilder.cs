using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>Puts the last step into words.</summary>
internal static class HappenedBuilder
{
    public static HappenedView Build(PlaySession session, IStringLocalizer<Texts> texts)
    {
        var here = session.Cursor.Position;
        var language = ExplanationTexts.For(CultureInfo.CurrentUICulture.Name);
        var sentences = here == 0 ? [] : new Explainer(session.Names, language).ExplainStep(session.PreviousPosition, here);
        if (sentences.Count == 0)
            return new HappenedView([new HappenedPart(texts[Otherwise(session)], null, false)]);
        var parts = new List<HappenedPart>();
        foreach (var sentence in sentences)
        {
            if (parts.Count > 0)
                parts.Add(new HappenedPart(language.BetweenSentences, null, false));
            parts.AddRange(sentence.Parts.Select(Part));
        }
        return new HappenedView(parts.ToSeq());
    }

    private static string Otherwise(PlaySession session) => session switch
    {
        { Cursor.Position: > 0 } => "Happened.Inside",
        { Problem: not null } => "Happened.Problem",
        { Phase: PlayPhase.Idle or PlayPhase.Starting, StepCount: 0 } => session.Phase == PlayPhase.Idle ? "Happened.Nothing" : "Happened.Starting",
        _ => "Happened.Nothing",
    };

    private static HappenedPart Part(SentencePart part) => part.Kind switch
    {
        PartKind.Task => new HappenedPart(part.Text, part.Color, false),
        PartKind.Code => new HappenedPart(part.Text, null, true),
        _ => new HappenedPart(part.Text, null, false),
    };
}
