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

        public PyObject? Buffer { get; set; }

        /// <summary>What was typed and not read yet.</summary>
        public string Rest { get; set; } = "";

        void IReferences.Visit(Reachability reachability)
        {
        }
    }

    /// <summary>The bytes beneath a stream (sys.stdout.buffer).</summary>
    private sealed class PyStandardBuffer(int number) : PyHeapObject(number == 0 ? ReaderType : WriterType), IReferences
    {
        public int Number { get; } = number;

        void IReferences.Visit(Reachability reachability)
        {
        }
    }

    private static readonly PyType WriterType = MakeBufferType("BufferedWriter");
    private static readonly PyType ReaderType = MakeBufferType("BufferedReader");

    private static PyType MakeBufferType(string name)
    {
        static int Number(Value self) => ((PyStandardBuffer)self.Ref!).Number;
        var type = new PyType(name, Types.Object, "_io")
        {
            IsNamedWithModule = true,
            Repr = static (_, self) => Value.FromStr($"<_io.{self.Type.Name} name='{(Number(self) switch { 0 => "<stdin>", 1 => "<stdout>", _ => "<stderr>" })}'>"),
        };
        type.Method("write", static (thread, self, data) =>
        {
            if (data.Ref is not IByteSource bytes)
                return thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");
            if (Number(self) == 0)
                return thread.Push(UnsupportedSteps(thread, "write"));
            thread.Charge(bytes.Span.Length / 16);
            thread.Interpreter.Output.Write(Number(self), System.Text.Encoding.UTF8.GetString(bytes.Span));
            return Value.FromInt(bytes.Span.Length);
        });
        type.Method("flush", static (_, _) => Value.None);
        type.Method("fileno", static (_, self) => Value.FromInt(Number(self)));
        type.Method("isatty", static (_, _) => Value.False);
        type.Method("readable", static (_, self) => Value.FromBool(Number(self) == 0));
        type.Method("writable", static (_, self) => Value.FromBool(Number(self) != 0));
        type.Method("readline", "size=-1, /", static (thread, args) => thread.Then(thread.Current!, thread.Push(ReadLineSteps(thread)), static (_, line) => Bytes(line)));
        type.Method("read", "size=-1, /", static (thread, args) => thread.Then(thread.Current!, thread.Push(ReadLinesSteps(thread)), static (_, lines) =>
            Bytes(Value.FromStr(string.Concat(((PyList)lines.Ref!).ToArray().Select(static line => line.AsText))))));
        type.Attribute("closed", static (_, _) => Value.False);
        type.Attribute("name", static (_, self) => Value.FromStr(Number(self) switch { 0 => "<stdin>", 1 => "<stdout>", _ => "<stderr>" }));
        type.Attribute("mode", static (_, self) => Value.FromStr(Number(self) == 0 ? "rb" : "wb"));
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Value Bytes(Value text) => new PyBytes(System.Text.Encoding.UTF8.GetBytes(text.AsText!));

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
            IsNamedWithModule = true,
            HasInstanceDict = true,
            Repr = static (_, self) => Value.FromStr($"<_io.TextIOWrapper name='{Name(self)}' mode='{Mode(self)}' encoding='utf-8'>"),
            Iter = static (_, self) => self,
            Next = static (thread, self) => Of(self).Number == 0 ? thread.Push(NextLineSteps(thread)) : NotReadable(thread),
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
        type.Method("read", "size=-1, /", static (thread, args) => Of(args[0]).Number == 0 ? thread.Push(ReadSteps(thread, Of(args[0]), args[1])) : NotReadable(thread));
        type.Method("readline", "size=-1, /", static (thread, args) => Of(args[0]).Number == 0 ? thread.Push(ReadLineSteps(thread)) : NotReadable(thread));
        type.Method("readlines", "hint=-1, /", static (thread, args) => Of(args[0]).Number == 0 ? thread.Push(ReadLinesSteps(thread)) : NotReadable(thread));
        type.Method("close", static (_, _) => Value.None);
        type.Method("__enter__", static (_, self) => self);
        type.MethodVar("__exit__", static (PyThread _, in CallArgs _) => Value.None);
        type.Attribute("buffer", static (_, self) => Of(self).Buffer ??= new PyStandardBuffer(Of(self).Number));
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

    private static Value NotReadable(PyThread thread) => thread.Push(UnsupportedSteps(thread, "not readable"));

    private static IEnumerable<Value> UnsupportedSteps(PyThread thread, string problem)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "io", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern("UnsupportedOperation"));
        yield return thread.Raise(new PyException((PyType)thread.Input.Ref!, problem));
    }

    /// <summary>The next line with its end, an empty text at the end of the input.</summary>
    private static IEnumerable<Value> ReadLineSteps(PyThread thread)
    {
        thread.Try();
        yield return thread.Interpreter.Input.Read(thread);
        if (thread.Caught is { } error && !error.Is(Types.EOFError))
            yield return thread.Raise(error);
        thread.Output = Value.FromStr(thread.Caught is null ? thread.Input.AsText + "\n" : "");
    }

    private static IEnumerable<Value> NextLineSteps(PyThread thread)
    {
        yield return thread.Push(ReadLineSteps(thread));
        if (thread.Input.AsText!.Length == 0)
            yield return thread.RaiseStopIteration(Value.None);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> ReadLinesSteps(PyThread thread)
    {
        var lines = new PyList();
        while (true)
        {
            yield return thread.Push(ReadLineSteps(thread));
            if (thread.Input.AsText!.Length == 0)
                break;
            thread.Interpreter.Meter.Reserve(16);
            lines.Add(thread.Input);
        }

        thread.Output = lines;
    }

    private static IEnumerable<Value> ReadSteps(PyThread thread, PyStandardStream stream, Value size)
    {
        var wanted = size.IsInt && size.Bits >= 0 ? size.Bits : long.MaxValue;
        while (stream.Rest.Length < wanted)
        {
            yield return thread.Push(ReadLineSteps(thread));
            if (thread.Input.AsText!.Length == 0)
                break;
            stream.Rest += thread.Input.AsText;
        }

        var taken = (int)Math.Min(wanted, stream.Rest.Length);
        thread.Output = Value.FromStr(stream.Rest[..taken]);
        stream.Rest = stream.Rest[taken..];
    }

    private static Value Write(PyThread thread, Value self, Value text)
    {
        if (text.AsText is not { } written)
            return thread.Raise(Types.TypeError, $"write() argument must be str, not {text.Type.Name}");
        if (Of(self).Number == 0)
            return thread.Push(UnsupportedSteps(thread, "not writable"));
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
