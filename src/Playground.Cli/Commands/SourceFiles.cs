using System.Text;
using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>Reads programs. The main file keeps its full path, which is what CPython's tracebacks show; the others go by the name that imports use.</summary>
internal static class SourceFiles
{
    /// <exception cref="UsageException">A file can't be read.</exception>
    public static IReadOnlyList<PythonSource> Read(IReadOnlyList<string> paths)
    {
        var files = new PythonSource[paths.Count];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new PythonSource(i == 0 ? Path.GetFullPath(paths[i]) : Path.GetFileName(paths[i]), ReadText(paths[i]));
        }

        return files;
    }

    private static string ReadText(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = problem is FileNotFoundException or DirectoryNotFoundException ? "No such file or directory" : problem.Message;
            throw new UsageException($"playground: can't open file '{Path.GetFullPath(path)}': {reason}");
        }
    }
}
