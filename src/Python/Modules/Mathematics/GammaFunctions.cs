namespace Playground.Python.Modules.Mathematics;

/// <summary>gamma and lgamma by Lanczos' approximation, with the parameters that CPython uses (N = 13, g = 6.02468…).</summary>
internal static class GammaFunctions
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    private static readonly double[] Numerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] Denominator =
    [
        0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0,
    ];

    private static readonly double[] Factorials =
    [
        1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0, 479001600.0, 6227020800.0,
        87178291200.0, 1307674368000.0, 20922789888000.0, 355687428096000.0, 6402373705728000.0, 121645100408832000.0,
        2432902008176640000.0, 51090942171709440000.0, 1124000727777607680000.0,
    ];

    /// <summary>NaN where it is not defined, infinite beyond the range.</summary>
    public static double Gamma(double x)
    {
        if (!double.IsFinite(x))
            return double.IsNaN(x) || x > 0 ? x : double.NaN;
        if (x == 0)
            return 1.0 / x;
        if (x == Math.Floor(x))
        {
            if (x < 0)
                return double.NaN;
            if (x <= 23)
                return Factorials[(int)x - 1];
        }

        var size = Math.Abs(x);
        if (size < 1e-20)
            return 1.0 / x;
        if (size > 200)
            return x < 0 ? 0.0 / SinPi(x) : double.PositiveInfinity;
        var y = size + GMinusHalf;
        double z;
        if (size > GMinusHalf)
        {
            var q = y - size;
            z = q - GMinusHalf;
        }
        else
        {
            var q = y - GMinusHalf;
            z = q - size;
        }

        z = z * G / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(size) / size * Math.Exp(y) / Sum(size);
            result -= z * result;
            if (size < 140)
            {
                result /= Math.Pow(y, size - 0.5);
            }
            else
            {
                var root = Math.Pow(y, size / 2.0 - 0.25);
                result /= root;
                result /= root;
            }
        }
        else
        {
            result = Sum(size) / Math.Exp(y);
            result += z * result;
            if (size < 140)
            {
                result *= Math.Pow(y, size - 0.5);
            }
            else
            {
                var root = Math.Pow(y, size / 2.0 - 0.25);
                result *= root;
                result *= root;
            }
        }

        return result;
    }

    /// <summary>The logarithm of |gamma(x)|, infinite at the poles.</summary>
    public static double LogGamma(double x)
    {
        if (!double.IsFinite(x))
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (x == Math.Floor(x) && x <= 2)
            return x <= 0 ? double.PositiveInfinity : 0.0;
        var size = Math.Abs(x);
        if (size < 1e-20)
            return -Math.Log(size);
        var result = Math.Log(Sum(size)) - G;
        result += (size - 0.5) * (Math.Log(size + G - 0.5) - 1);
        if (x < 0)
            result = LogPi - Math.Log(Math.Abs(SinPi(size))) - Math.Log(size) - result;
        return result;
    }

    private static double Sum(double x)
    {
        double numerator = 0, denominator = 0;
        if (x < 5.0)
        {
            for (var i = Numerator.Length - 1; i >= 0; i--)
            {
                numerator = numerator * x + Numerator[i];
                denominator = denominator * x + Denominator[i];
            }
        }
        else
        {
            for (var i = 0; i < Numerator.Length; i++)
            {
                numerator = numerator / x + Numerator[i];
                denominator = denominator / x + Denominator[i];
            }
        }

        return numerator / denominator;
    }

    private static double SinPi(double x)
    {
        var y = Math.Abs(x) % 2.0;
        var n = (int)Math.Round(2.0 * y, MidpointRounding.AwayFromZero);
        var r = n switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1.0 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2.0)),
        };
        return Math.CopySign(1.0, x) * r;
    }
}
