using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>The folder of --module-path: read when a module of it is imported, never written.</summary>
internal sealed class ModuleFolder
{
    private readonly string _root;

    /// <exception cref="UsageException">There is no such folder.</exception>
    public ModuleFolder(string path)
    {
        _root = Path.GetFullPath(path);
        if (!Directory.Exists(_root))
        {
            throw new UsageException($"playground: there is no folder '{_root}' to take modules from.") { IsOfFile = true };
        }
    }

    /// <param name="path">Inside of the folder, with '/' ("package/module.py").</param>
    public PythonSource? Find(string path)
    {
        var file = Path.Combine(_root, path);
        return File.Exists(file) ? new PythonSource(path, SourceFiles.ReadText(file)) { Path = file } : null;
    }
}
