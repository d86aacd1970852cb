using System.Globalization;

namespace Playground.Python.Objects;

public static class FloatFormat
{
    public static string Repr(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
