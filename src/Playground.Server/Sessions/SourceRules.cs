using System.Text;
using System.Text.RegularExpressions;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>What a program that somebody sends must look like. Whether it is Python is for the interpreter to say.</summary>
internal sealed partial class SourceRules(PlaygroundSettings settings, Refusals refusals)
{
    private const int LongestName = 64;

    /// <summary>The reason why these files can't be run, or null.</summary>
    public Refusal? Check(IReadOnlyList<SourceFile> files)
    {
        if (files.Any(file => file is null or { Name: null } or { Text: null }))
        {
            return refusals.Malformed("files");
        }

        if (files.Count == 0 || string.IsNullOrWhiteSpace(files[0].Text))
        {
            return refusals.EmptyProgram();
        }

        if (files.Count > settings.MaxFiles)
        {
            return refusals.TooManyFiles(files.Count);
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (file.Name.Length > LongestName || !NamePattern().IsMatch(file.Name))
            {
                return refusals.FileName(file.Name);
            }

            if (!names.Add(file.Name))
            {
                return refusals.FileTwice(file.Name);
            }
        }

        var bytes = files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Text));
        return bytes > settings.MaxSourceBytes ? refusals.SourceTooLarge(bytes) : null;
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\.py\z")]
    private static partial Regex NamePattern();
}
