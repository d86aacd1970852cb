using System.Collections.Concurrent;
using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Modules.Importing;

/// <summary>
/// The library's modules that are written in Python: files of Modules/Frozen, embedded in the assembly under their paths.
/// They are read and compiled once a process.
/// Their frames show neither in tracebacks nor in the trace.
/// </summary>
internal static class FrozenModules
{
    private const string Prefix = "Frozen/";

    /// <summary>Where the files of the library are said to be.</summary>
    public const string Folder = "/usr/lib/python3.13/";

    private static readonly HashSet<string> Paths = [.. typeof(FrozenModules).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(static name => name[Prefix.Length..])];

    private static readonly ConcurrentDictionary<string, FrozenModule> Loaded = new();

    public static bool Has(string name) => PathOf(name) is not null;

    /// <summary>The module of that dotted name, or null.</summary>
    public static FrozenModule? Find(string name) => PathOf(name) is { } path ? Loaded.GetOrAdd(path, static path => new FrozenModule(path, Read(path))) : null;

    private static string? PathOf(string name)
    {
        var path = name.Replace('.', '/');
        return Paths.Contains(path + ".py") ? path + ".py" : Paths.Contains(path + "/__init__.py") ? path + "/__init__.py" : null;
    }

    private static string Read(string path)
    {
        using var stream = typeof(FrozenModules).Assembly.GetManifestResourceStream(Prefix + path)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A module of the library that is written in Python.</summary>
internal sealed class FrozenModule
{
    private readonly Lazy<CodeObject> _code;

    public FrozenModule(string path, string text)
    {
        Source = new SourceText(FrozenModules.Folder + path, text) { IsHidden = true, StandsForC = path is "bisect.py" or "cmath.py" or "datetime.py" or "decimal.py" or "io.py" or "struct.py" };
        _code = new Lazy<CodeObject>(() => Compiler.Compile(Parser.ParseModule(Source), Source, new CompileOptions()));
    }

    public SourceText Source { get; }

    /// <summary>Its body, shared by all runs: see <see cref="CodeObject.ForRun"/>.</summary>
    /// <exception cref="SyntaxException">A mistake of ours; a test compiles them all.</exception>
    public CodeObject Code => _code.Value;
}
