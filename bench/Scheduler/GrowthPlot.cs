using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Playground.Bench.Scheduler;

/// <summary>Nanoseconds for one against how many there are, both on logarithmic scales, as SVG: what does not grow is level.</summary>
internal static class GrowthPlot
{
    private const int Width = 640, Height = 360, Left = 60, Top = 40, Right = 20, Bottom = 50;
    private const int LeastX = 2, MostX = 6, LeastY = 1, MostY = 4;

    private static readonly string[] Colors = ["#1f6feb", "#d1480a", "#1a7f37"];

    public static string Draw(IEnumerable<(string Name, (int Size, double Cost)[] Points)> lines)
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<title>Growth of the scheduler</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"22\" font-size=\"15\">CPU time for one of N, in ns</text>");
        for (var power = LeastX; power <= MostX; power++)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{X(power):0} {Top}V{Height - Bottom}\" stroke=\"#d0d7de\"/><text x=\"{X(power):0}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Math.Pow(10, power):N0}</text>");
        for (var power = LeastY; power <= MostY; power++)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(power):0}H{Width - Right}\" stroke=\"#d0d7de\"/><text x=\"{Left - 8}\" y=\"{Y(power) + 4:0}\" text-anchor=\"end\">{Math.Pow(10, power):N0}</text>");
        foreach (var ((name, points), i) in lines.Select((line, i) => (line, i)))
        {
            var places = points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(Math.Log10(point.Size)):0.0},{Y(Math.Log10(Math.Max(point.Cost, 1))):0.0}"));
            svg.AppendLine(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{Colors[i]}\" stroke-width=\"2\" points=\"{string.Join(' ', places)}\"/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right - 8}\" y=\"{Top + 16 + i * 16}\" text-anchor=\"end\" fill=\"{Colors[i]}\">{name}</text>");
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static double X(double power) => Left + (power - LeastX) / (MostX - LeastX) * (Width - Left - Right);

    private static double Y(double power) => Height - Bottom - (power - LeastY) / (MostY - LeastY) * (Height - Top - Bottom);
}
