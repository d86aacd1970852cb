using System.Globalization;

namespace Playground.Client.Play;

/// <summary>The tasks' colours: --c0 … --c9 in css/base.css, picked by the attribute data-c.</summary>
public static class TaskPalette
{
    public const int Count = 10;

    /// <param name="color">A task's colour number, which counts on without end; null for none.</param>
    public static string Name(int? color) =>
        color is { } number ? (number % Count).ToString(CultureInfo.InvariantCulture) : "none";
}
