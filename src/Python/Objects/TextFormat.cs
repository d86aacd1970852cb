namespace Playground.Python.Objects;

public static class TextFormat
{
    public static string Repr(string text) => "'" + text + "'";
}
