using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Tests.Unit.Differential;

/// <summary>A CPython 3.13 of this machine, where there is one.</summary>
internal sealed partial class LivePython
{
    private const string Version = "3.13";
    private const string UsualLibrary = "/usr/lib/python3.13";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Lazy<LivePython?> Found = new(Find);

    private readonly Lazy<string> _library;

    private readonly string _executable;

    private LivePython(string executable)
    {
        _executable = executable;
        _library = new(() => RunCode("import os; print(os.path.dirname(os.__file__))").Output.Trim());
    }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static LivePython OfThisMachine => Found.Value ?? throw new InvalidOperationException($"There is no CPython {Version} on PATH.");

    /// <summary>There is one.</summary>
    public static bool IsThere => Found.Value is not null;

    /// <summary>Where its library is.</summary>
    public string LibraryFolder => _library.Value;

    // The first of the usual names on PATH that is the right version.
    private static LivePython? Find()
    {
        foreach (var name in new[] { "python3.13", "python3", "python" })
        {
            try
            {
                var python = new LivePython(name);
                var (output, _, exitCode) = python.RunCode("import sys; print('%d.%d' % sys.version_info[:2])");
                if (exitCode == 0 && output.Trim() == Version)
                    return python;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No program of that name.
            }
        }

        return null;
    }

    /// <summary>
    /// Runs a file in its own folder, and writes down what it prints as tests/corpus/record.py does: files without their folder, the
    /// library where it usually is, and no frames of its files in tracebacks, as we leave them out (docs/divergences/interpreter.md).
    /// </summary>
    public (string Output, string Errors, int ExitCode) RunFile(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var typed = Path.ChangeExtension(path, ".in");
        var (output, errors, exitCode) = Run(folder, File.Exists(typed) ? File.ReadAllText(typed) : "", Path.GetFileName(path));
        return (WithoutFolder(output), LibraryFrame().Replace(WithoutFolder(errors), "").Replace(LibraryFolder, UsualLibrary, StringComparison.Ordinal), exitCode);

        string WithoutFolder(string text) => text.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""^( *\|? *)File "(?:[^"]*[/\\]lib[/\\]python3[^"]*|<frozen [^"]*>)", line .*\n(\1  .*\n)*""", RegexOptions.Multiline)]
    private static partial Regex LibraryFrame();

    private (string Output, string Errors, int ExitCode) RunCode(string code) => Run(Path.GetTempPath(), "", "-c", code);

    private (string Output, string Errors, int ExitCode) Run(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(_executable, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in new[] { ("PYTHONHASHSEED", "0"), ("PYTHONUNBUFFERED", "1"), ("PYTHONIOENCODING", "utf-8"), ("NO_COLOR", "1") })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"CPython has not ended within {Patience}: {string.Join(' ', arguments)}");
        }

        return (output.Result, errors.Result, process.ExitCode);
    }
}
