using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>sys.stdin, sys.stdout and sys.stderr as the run begins with them.</summary>
internal static class SysStreams
{
    private static readonly PyType StreamType = MakeType();

    /// <param name="number">0 stdin, 1 stdout, 2 stderr.</param>
    private sealed class PyStandardStream(int number) : PyHeapObject(StreamType), IStandardStream, IReferences
    {
        public int Number { get; } = number;

        void IReferences.Visit(Reachability reachability)
        {
        }
    }

    public static void Add(PyModule module)
    {
        string[] names = ["stdin", "stdout", "stderr"];
        for (var i = 0; i < names.Length; i++)
        {
            var stream = new PyStandardStream(i);
            module.Dict.Set(names[i], stream);
            module.Dict.Set($"__{names[i]}__", stream);
        }
    }

    private static PyStandardStream Of(Value self) => (PyStandardStream)self.Ref!;

    private static PyType MakeType()
    {
        var type = new PyType("TextIOWrapper", Types.Object, "_io")
        {
            HasInstanceDict = true,
            Repr = static (_, self) => Value.FromStr($"<_io.TextIOWrapper name='{Name(self)}' mode='{Mode(self)}' encoding='utf-8'>"),
            Iter = static (_, self) => self,
            Next = static (_, _) => Value.Unbound,
        };
        type.Method("write", static (thread, self, text) => Write(thread, self, text));
        type.Method("writelines", static (thread, self, lines) => thread.Push(WriteLinesSteps(thread, self, lines)));
        type.Method("flush", static (_, _) => Value.None);
        type.Method("isatty", static (_, _) => Value.False);
        type.Method("fileno", static (_, self) => Value.FromInt(Of(self).Number));
        type.Method("readable", static (_, self) => Value.FromBool(Of(self).Number == 0));
        type.Method("writable", static (_, self) => Value.FromBool(Of(self).Number != 0));
        type.Method("seekable", static (_, _) => Value.False);
        type.Method("reconfigure", "*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", static (_, _) => Value.None);
        type.Method("read", "size=-1, /", static (thread, args) => Read(thread, args[0]));
        type.Method("readline", "size=-1, /", static (thread, args) => Read(thread, args[0]));
        type.Method("readlines", "hint=-1, /", static (thread, args) => Read(thread, args[0]) is { IsError: true } error ? error : new PyList());
        type.Attribute("name", static (_, self) => Value.FromStr(Name(self)));
        type.Attribute("mode", static (_, self) => Value.FromStr(Mode(self)));
        type.Attribute("encoding", static (_, _) => Value.FromStr("utf-8"));
        type.Attribute("errors", static (_, self) => Value.FromStr(Of(self).Number == 2 ? "backslashreplace" : "strict"));
        type.Attribute("closed", static (_, _) => Value.False);
        type.Attribute("newlines", static (_, _) => Value.None);
        type.Attribute("line_buffering", static (_, self) => Value.FromBool(Of(self).Number == 2));
        BuiltinTypes.Finish(type);
        return type;
    }

    private static string Name(Value self) => Of(self).Number switch { 0 => "<stdin>", 1 => "<stdout>", _ => "<stderr>" };

    private static string Mode(Value self) => Of(self).Number == 0 ? "r" : "w";

    /// <summary>Nobody types anything: stdin is at its end.</summary>
    private static Value Read(PyThread thread, Value self) =>
        Of(self).Number == 0 ? Value.FromStr("") : thread.Raise(Types.OSError, "not readable");

    private static Value Write(PyThread thread, Value self, Value text)
    {
        if (text.AsText is not { } written)
            return thread.Raise(Types.TypeError, $"write() argument must be str, not {text.Type.Name}");
        if (Of(self).Number == 0)
            return thread.Raise(Types.OSError, "not writable");
        thread.Charge(written.Length / 16);
        thread.Interpreter.Output.Write(Of(self).Number, written);
        return Value.FromInt(((PyStr)text.Ref!).Length);
    }

    private static IEnumerable<Value> WriteLinesSteps(PyThread thread, Value self, Value lines)
    {
        yield return Operators.Iter(thread, lines);
        var iterator = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            yield return Write(thread, self, thread.Input);
        }

        thread.Output = Value.None;
    }
}
