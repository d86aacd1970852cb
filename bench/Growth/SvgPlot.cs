using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace Playground.Bench.Growth;

/// <summary>A line of a plot.</summary>
/// <param name="Name">As the legend says.</param>
/// <param name="Points">Size and cost; both above 0.</param>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Cost against size, both on logarithmic scales, as SVG: what grows with a power of the size is a straight line, what does not grow is level.</summary>
internal sealed class SvgPlot(string title, string xLabel, string yLabel, IReadOnlyList<Series> series)
{
    private const int Width = 640, Height = 360, Left = 70, Right = 20, Top = 40, Bottom = 50;

    private static readonly string[] Colors = ["#1f6feb", "#d1480a", "#1a7f37", "#8250df", "#9a6700"];

    private readonly StringBuilder _svg = new();

    public string Draw()
    {
        var (minX, maxX) = Decades(series.SelectMany(line => line.Points).Select(point => point.X));
        var (minY, maxY) = Decades(series.SelectMany(line => line.Points).Select(point => point.Y));
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">");
        Line($"<title>{Escape(title)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        Line($"<text x=\"{Left}\" y=\"22\" font-size=\"15\">{Escape(title)}</text>");
        for (var decade = minX; decade <= maxX; decade++)
        {
            Line($"<line x1=\"{N(X(decade))}\" x2=\"{N(X(decade))}\" y1=\"{Top}\" y2=\"{Height - Bottom}\" stroke=\"#d0d7de\"/>");
            Line($"<text x=\"{N(X(decade))}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Power(decade)}</text>");
        }

        for (var decade = minY; decade <= maxY; decade++)
        {
            Line($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{N(Y(decade))}\" y2=\"{N(Y(decade))}\" stroke=\"#d0d7de\"/>");
            Line($"<text x=\"{Left - 8}\" y=\"{N(Y(decade) + 4)}\" text-anchor=\"end\">{Power(decade)}</text>");
        }

        Line($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">{Escape(xLabel)}</text>");
        Line($"<text transform=\"translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Escape(yLabel)}</text>");
        for (var i = 0; i < series.Count; i++)
        {
            var color = Colors[i % Colors.Length];
            var points = series[i].Points.Select(point => (X: N(X(Math.Log10(point.X))), Y: N(Y(Math.Log10(point.Y))))).ToArray();
            Line($"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => $"{point.X},{point.Y}"))}\"/>");
            foreach (var point in points)
                Line($"<circle cx=\"{point.X}\" cy=\"{point.Y}\" r=\"3\" fill=\"{color}\"/>");
            Line($"<text x=\"{Width - Right - 8}\" y=\"{Top + 16 + i * 16}\" text-anchor=\"end\" fill=\"{color}\">{Escape(series[i].Name)}</text>");
        }

        Line("</svg>");
        return _svg.ToString();

        double X(double power) => Left + (power - minX) / (maxX - minX) * (Width - Left - Right);
        double Y(double power) => Height - Bottom - (power - minY) / (maxY - minY) * (Height - Top - Bottom);
    }

    private static (int Min, int Max) Decades(IEnumerable<double> values)
    {
        var logs = values.Select(Math.Log10).ToArray();
        var min = (int)Math.Floor(logs.Min());
        return (min, Math.Max(min + 1, (int)Math.Ceiling(logs.Max())));
    }

    private static string Power(int decade) => decade is >= 0 and <= 3
        ? Math.Pow(10, decade).ToString("N0", CultureInfo.InvariantCulture)
        : $"10<tspan dy=\"-5\" font-size=\"9\">{decade.ToString(CultureInfo.InvariantCulture)}</tspan>";

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void Line(string text) => _svg.Append(text).Append('\n');
}
