using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>_programfiles: the program's own files, as the virtual file system begins with.</summary>
internal static class ProgramFilesModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_programfiles");
        module.Function("all", "", static (thread, _) =>
        {
            var files = new PyList();
            foreach (var file in thread.Interpreter.Options.Files)
            {
                thread.Interpreter.Meter.Reserve(80 + file.Text.Length * 2L);
                files.Add(new PyTuple(Value.FromStr(file.Path ?? file.Name), Value.FromStr(file.Text)));
            }

            return files;
        });
        return module;
    }
}
