using System.Text;
using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>
/// Reads programs. Imports find the other files by their path from the main file's folder; tracebacks show full paths, as
/// CPython's do.
/// </summary>
internal static class SourceFiles
{
    /// <exception cref="UsageException">A file can't be read.</exception>
    public static IReadOnlyList<PythonSource> Read(IReadOnlyList<string> paths)
    {
        var files = new PythonSource[paths.Count];
        var folder = Path.GetDirectoryName(Path.GetFullPath(paths[0]))!;
        for (var i = 0; i < files.Length; i++)
        {
            var path = Path.GetFullPath(paths[i]);
            files[i] = new PythonSource(i == 0 ? path : NameOf(path, folder), ReadText(paths[i])) { Path = path };
        }

        return files;
    }

    /// <summary>A file from elsewhere is imported by its bare name.</summary>
    private static string NameOf(string path, string folder)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return name.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(name) ? Path.GetFileName(path) : name;
    }

    /// <exception cref="UsageException">The file can't be read.</exception>
    public static string ReadText(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = problem is FileNotFoundException or DirectoryNotFoundException ? "No such file or directory"
                : Directory.Exists(path) ? "Is a directory"
                : problem.Message;
            throw new UsageException($"playground: can't open file '{Path.GetFullPath(path)}': {reason}") { IsOfFile = true };
        }
    }
}
