using System.Globalization;

namespace Playground.Client.Play;

/// <summary>Virtual time as people read it. All amounts are nanoseconds.</summary>
public static class TimeText
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1_000_000_000;

    /// <summary>"1.500 s": a moment, to the millisecond below it.</summary>
    public static string Moment(long time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time / Second}.{time % Second / Millisecond:000} s");

    /// <summary>A length of time in the unit that suits it: "2 s", "1.5 s", "20 ms", "12.3 µs", "400 ns".</summary>
    public static string Length(long time) => time switch
    {
        >= Second => Scaled(time, Second, "s"),
        >= Millisecond => Scaled(time, Millisecond, "ms"),
        >= 1000 => Scaled(time, 1000, "µs"),
        _ => Scaled(time, 1, "ns"),
    };

    /// <summary>A length of time to three digits, for what changes under the reader's eyes.</summary>
    public static string About(long time) => Length(Rounded(time));

    /// <summary>The same length to three digits.</summary>
    public static long Rounded(long time)
    {
        long unit = 1;
        while (time / unit >= 1000)
            unit *= 10;
        return (time + unit / 2) / unit * unit;
    }

    private static string Scaled(long time, long unit, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{(double)time / unit:0.###} {name}");
}
