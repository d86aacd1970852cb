using Playground.Contracts;

namespace Playground.Client.Edit;

/// <summary>A program's files as a value: the first is the main one.</summary>
internal static class SourceFiles
{
    public static bool Same(IReadOnlyList<SourceFile> one, IReadOnlyList<SourceFile> other) => one.SequenceEqual(other);

    public static IReadOnlyList<SourceFile> With(this IReadOnlyList<SourceFile> files, string name, string text) =>
        [.. files.Select(file => file.Name == name ? file with { Text = text } : file)];

    /// <summary>A name that no file has yet.</summary>
    public static string FreeName(this IReadOnlyList<SourceFile> files)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? "helpers.py" : $"helpers{number}.py";
            if (!files.Has(name))
                return name;
        }
    }

    public static bool Has(this IReadOnlyList<SourceFile> files, string name) =>
        files.Any(file => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a name that the server takes: that of a module, with .py.</summary>
    public static bool IsName(string name) =>
        name.Length is > 3 and <= 64 && name.EndsWith(".py", StringComparison.Ordinal) && !char.IsAsciiDigit(name[0]) && name[..^3].All(IsInName);

    /// <summary>Makes a module's name of whatever a file on a disk is called.</summary>
    public static string NameFrom(string path)
    {
        var stem = string.Concat(Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Select(letter => IsInName(letter) ? letter : '_'));
        if (stem.Length == 0 || char.IsAsciiDigit(stem[0]))
            stem = "_" + stem;
        return (stem.Length > 60 ? stem[..60] : stem) + ".py";
    }

    private static bool IsInName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
