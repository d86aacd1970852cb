namespace Playground.Python.Modules.Mathematics;

/// <summary>Functions that .NET lacks, or has with less than full precision near zero.</summary>
internal static class SpecialFunctions
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>exp(x) - 1, by the argument reduction and rational approximation of fdlibm.</summary>
    public static double ExpM1(double x)
    {
        if (double.IsNaN(x) || x == 0)
            return x;
        if (x > 709.782712893384)
            return double.PositiveInfinity;
        if (x < -38.816242113569373)
            return -1.0;
        var size = Math.Abs(x);
        if (size < 5.551115123125783e-17)
            return x;
        var k = 0;
        var correction = 0.0;
        if (size > 0.34657359027997264)
        {
            double high, low;
            if (size < 1.0397207708399179)
            {
                k = x > 0 ? 1 : -1;
                high = x - k * Ln2High;
                low = k * Ln2Low;
            }
            else
            {
                k = (int)(1.4426950408889634 * x + (x > 0 ? 0.5 : -0.5));
                high = x - k * Ln2High;
                low = k * Ln2Low;
            }

            x = high - low;
            correction = high - x - low;
        }

        var half = 0.5 * x;
        var square = x * half;
        var r2 = square * square;
        var r4 = r2 * r2;
        var r1 = 1.0 + square * -3.33333333333331316428e-02 + r2 * (1.58730158725481460165e-03 + square * -7.93650757867487942473e-05)
            + r4 * (4.00821782732936239552e-06 + square * -2.01099218183624371326e-07);
        var t = 3.0 - r1 * half;
        var e = square * ((r1 - t) / (6.0 - x * t));
        if (k == 0)
            return x - (x * e - square);
        e = x * (e - correction) - correction;
        e -= square;
        switch (k)
        {
            case -1:
                return 0.5 * (x - e) - 0.5;
            case 1:
                return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1.0 + 2.0 * (x - e);
        }

        if (k is <= -2 or > 56)
            return Scale(1.0 - (e - x), k) - 1.0;
        if (k < 20)
            return Scale(1.0 - Math.ScaleB(1.0, -k) - (e - x), k);
        return Scale(x - (e + Math.ScaleB(1.0, -k)) + 1.0, k);
    }

    private static double Scale(double value, int exponent) => exponent == 1024 ? value * 2.0 * Math.ScaleB(1.0, 1023) : Math.ScaleB(value, exponent);

    /// <summary>log(1 + x), by the reduction and polynomial of fdlibm.</summary>
    public static double Log1P(double x)
    {
        if (double.IsNaN(x) || x < -1)
            return double.NaN;
        if (x == -1)
            return double.NegativeInfinity;
        if (double.IsInfinity(x) || x == 0)
            return x;
        var size = Math.Abs(x);
        if (size < 3.725290298461914e-09)
            return size < 5.551115123125783e-17 ? x : x - x * x * 0.5;
        var k = 0;
        double f, correction = 0;
        if (x is > -0.2928932188134524 and < 0.41421356237309503)
        {
            f = x;
        }
        else
        {
            var u = 1.0 + x;
            var bits = BitConverter.DoubleToInt64Bits(x < 9007199254740992.0 ? u : x);
            k = (int)(bits >> 52) - 1023;
            if (x < 9007199254740992.0)
            {
                correction = k > 0 ? 1.0 - (u - x) : x - (u - 1.0);
                correction /= u;
            }

            var mantissa = bits & 0xfffffffffffffL;
            if (mantissa >> 32 < 0x6a09e)
            {
                u = BitConverter.Int64BitsToDouble(mantissa | 0x3ff0000000000000L);
            }
            else
            {
                k++;
                u = BitConverter.Int64BitsToDouble(mantissa | 0x3fe0000000000000L);
            }

            f = u - 1.0;
        }

        var halfSquare = 0.5 * f * f;
        if (Math.Abs(f) < 9.5367431640625e-07)
        {
            if (f == 0)
                return k == 0 ? 0 : k * Ln2High + (correction + k * Ln2Low);
            var small = halfSquare * (1.0 - 0.66666666666666666 * f);
            return k == 0 ? f - small : k * Ln2High - (small - (k * Ln2Low + correction) - f);
        }

        var s = f / (2.0 + f);
        var z = s * s;
        var r2 = z * z;
        var r4 = r2 * r2;
        var r6 = r4 * r2;
        var r = z * 6.666666666666735130e-01 + r2 * (3.999999999940941908e-01 + z * 2.857142874366239149e-01)
            + r4 * (2.222219843214978396e-01 + z * 1.818357216161805012e-01) + r6 * (1.531383769920937332e-01 + z * 1.479819860511658591e-01);
        return k == 0
            ? f - (halfSquare - s * (halfSquare + r))
            : k * Ln2High - (halfSquare - (s * (halfSquare + r) + (k * Ln2Low + correction)) - f);
    }

    public static double Exp2(double x)
    {
        if (x > 1024)
            return double.PositiveInfinity;
        return Math.Pow(2.0, x);
    }
}
