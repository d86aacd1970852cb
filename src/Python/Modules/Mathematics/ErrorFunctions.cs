namespace Playground.Python.Modules.Mathematics;

/// <summary>erf and erfc, by the rational approximations of fdlibm.</summary>
internal static class ErrorFunctions
{
    private const double Erx = 8.45062911510467529297e-01;

    private static readonly double[] P = [1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03, -2.37630166566501626084e-05];
    private static readonly double[] Q = [1.0, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04, -3.96022827877536812320e-06];
    private static readonly double[] Pa = [-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02, -2.16637559486879084300e-03];
    private static readonly double[] Qa = [1.0, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02];
    private static readonly double[] Ra = [-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00];
    private static readonly double[] Sa = [1.0, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02];
    private static readonly double[] Rb = [-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03, -4.83519191608651397019e+02];
    private static readonly double[] Sb = [1.0, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01];

    public static double Erf(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (double.IsInfinity(x))
            return Math.Sign(x);
        var size = Math.Abs(x);
        if (size < 0.84375)
        {
            if (size < 3.725290298461914e-09)
                return size < 2.848094538889218e-306 ? 0.0625 * (16.0 * x + 16.0 * 1.28379167095512586316e-01 * x) : x + 1.28379167095512586316e-01 * x;
            return x + x * Ratio(x * x);
        }

        if (size < 1.25)
            return x >= 0 ? Erx + Middle(size) : -Erx - Middle(size);
        if (size >= 6)
            return x >= 0 ? 1.0 : -1.0;
        var tail = Tail(size);
        return x >= 0 ? 1.0 - tail / size : tail / size - 1.0;
    }

    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (double.IsInfinity(x))
            return x > 0 ? 0 : 2;
        var size = Math.Abs(x);
        if (size < 0.84375)
        {
            if (size < 1.3877787807814457e-17)
                return 1.0 - x;
            var y = Ratio(x * x);
            if (x < 0.25)
                return 1.0 - (x + x * y);
            return 0.5 - (x * y + (x - 0.5));
        }

        if (size < 1.25)
            return x >= 0 ? 1.0 - Erx - Middle(size) : 1.0 + (Erx + Middle(size));
        if (size >= 28 || x <= -6)
            return x > 0 ? 0.0 : 2.0;
        return x > 0 ? Tail(size) / size : 2.0 - Tail(size) / size;
    }

    private static double Ratio(double z)
    {
        double z2 = z * z, z4 = z2 * z2;
        var r = P[0] + z * P[1] + z2 * (P[2] + z * P[3]) + z4 * P[4];
        var s = Q[0] + z * Q[1] + z2 * (Q[2] + z * Q[3]) + z4 * (Q[4] + z * Q[5]);
        return r / s;
    }

    private static double Middle(double size)
    {
        var s = size - 1.0;
        double s2 = s * s, s4 = s2 * s2, s6 = s4 * s2;
        var p = Pa[0] + s * Pa[1] + s2 * (Pa[2] + s * Pa[3]) + s4 * (Pa[4] + s * Pa[5]) + s6 * Pa[6];
        var q = Qa[0] + s * Qa[1] + s2 * (Qa[2] + s * Qa[3]) + s4 * (Qa[4] + s * Qa[5]) + s6 * Qa[6];
        return p / q;
    }

    /// <summary>x * erfc(x) for x from 1.25 on.</summary>
    private static double Tail(double size)
    {
        var s = 1.0 / (size * size);
        double s2 = s * s, s4 = s2 * s2, s6 = s4 * s2, s8 = s4 * s4;
        double r, q;
        if (size < 2.857142857142857)
        {
            r = Ra[0] + s * Ra[1] + s2 * (Ra[2] + s * Ra[3]) + s4 * (Ra[4] + s * Ra[5]) + s6 * (Ra[6] + s * Ra[7]);
            q = Sa[0] + s * Sa[1] + s2 * (Sa[2] + s * Sa[3]) + s4 * (Sa[4] + s * Sa[5]) + s6 * (Sa[6] + s * Sa[7]) + s8 * Sa[8];
        }
        else
        {
            r = Rb[0] + s * Rb[1] + s2 * (Rb[2] + s * Rb[3]) + s4 * (Rb[4] + s * Rb[5]) + s6 * Rb[6];
            q = Sb[0] + s * Sb[1] + s2 * (Sb[2] + s * Sb[3]) + s4 * (Sb[4] + s * Sb[5]) + s6 * (Sb[6] + s * Sb[7]);
        }

        // The square of the upper half of the digits is exact.
        var z = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(size) & unchecked((long)0xffffffff00000000));
        return Math.Exp(-z * z - 0.5625) * Math.Exp((z - size) * (z + size) + r / q);
    }
}
