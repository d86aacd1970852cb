namespace Playground.Client.Play.Timelines;

/// <summary>
/// Bars of one kind in one lane as a single SVG path. Bars narrower than a hair are widened to one, and what would then lie
/// on top of each other is drawn once, so that a path never has more bars than there is room for.
/// </summary>
internal sealed class LanePath(double top, double height, double hair)
{
    private readonly PathText _path = new();
    private double _from;
    private double _to = double.NegativeInfinity;

    /// <param name="from">Left edge, in thousandths of the width; not left of an earlier bar's.</param>
    public void Add(double from, double to)
    {
        if (to < 0 || from > 1000)
            return;
        from = Math.Max(from, -2);
        to = Math.Min(Math.Max(to, from + hair), 1002);
        if (from <= _to)
        {
            _to = Math.Max(_to, to);
            return;
        }
        Flush();
        (_from, _to) = (from, to);
    }

    public string Finish()
    {
        Flush();
        return _path.ToString();
    }

    private void Flush()
    {
        if (double.IsFinite(_to))
            _path.Add('M', _from).Add(' ', top).Add('H', _to).Add('v', height).Add('H', _from).Add('z');
    }
}
