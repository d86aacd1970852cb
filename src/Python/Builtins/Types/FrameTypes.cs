using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>frame and traceback (data model, "Frame objects" and "Traceback objects").</summary>
internal static class FrameTypes
{
    private static readonly Signature TracebackSignature = Signature.Parse("traceback", "tb_next, tb_frame, tb_lasti, tb_lineno");

    public static void Define()
    {
        DefineFrame();
        DefineTraceback();
    }

    private static void DefineFrame()
    {
        var type = Types.Frame;
        type.Repr = static (thread, self) => Value.FromStr(
            $"<frame at {ObjectType.Address(thread, self)}, file '{Of(self).Code.Source.FileName}', line {Of(self).Line}, code {Of(self).Code.Name}>");
        type.Attribute("f_back", static (_, self) => Of(self).BackOf(withHidden: false) is { } back ? back : Value.None);
        type.Attribute("f_code", static (_, self) => Of(self).Code);
        type.Attribute("f_lineno", static (_, self) => Value.FromInt(Of(self).Line));
        type.Attribute("f_lasti", static (_, self) => Value.FromInt(Of(self).Pc));
        type.Attribute("f_globals", static (_, self) => Of(self).Globals);
        type.Attribute("f_builtins", static (_, self) => Of(self).Builtins);
        type.Attribute("f_locals", static (_, self) => Of(self).Locals);
        type.Attribute("f_trace", static (_, _) => Value.None);
        type.Method("clear", static (thread, self) => Of(self).Clear() ? Value.None
            : thread.Raise(Types.RuntimeError, $"cannot clear {(Of(self).IsOnStack ? "an executing" : "a suspended")} frame"));
    }

    private static void DefineTraceback()
    {
        var type = Types.Traceback;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            Span<Value> values = new Value[4];
            if (!TracebackSignature.Bind(thread, args, values))
                return Value.Error;
            if (values[1].Ref is not PyFrameObject frame)
                return thread.Raise(Types.TypeError, $"traceback() argument 'tb_frame' must be frame, not {values[1].Type.Name}");
            var line = values[3].IsInt ? values[3].Bits : frame.Line;
            return new PyTraceback(frame.Code, PlaceIn(frame, line), values[0].Ref as PyTraceback, frame.Globals, frame.Builtins) { Frame = frame };
        };
        type.Attribute("tb_frame", static (thread, self) => PyFrameObject.Of(thread, Level(self)));
        type.Attribute("tb_lineno", static (_, self) => Value.FromInt(Level(self).Line));
        type.Attribute("tb_lasti", static (_, self) => Value.FromInt(Level(self).Pc));
        type.Attribute("tb_next", static (_, self) => Level(self).Next is { } next ? next : Value.None, SetNext);
    }

    /// <summary>Where a traceback that a program makes stands: on the given line, if that has any code.</summary>
    private static int PlaceIn(PyFrameObject frame, long line)
    {
        var code = frame.Code;
        if (line == frame.Line)
            return frame.Pc;
        return line == code.FirstLine || Array.FindIndex(code.Positions, place => place.Line == line) is not (>= 0 and var at) ? Bytecode.CodeObject.BeforeFirst : at;
    }

    private static PyFrameObject Of(Value self) => (PyFrameObject)self.Ref!;

    private static PyTraceback Level(Value self) => (PyTraceback)self.Ref!;

    private static Value SetNext(PyThread thread, Value self, Value value)
    {
        if (!value.IsNone && value.Ref is not PyTraceback)
            return thread.Raise(Types.TypeError, $"expected traceback object or None, got '{value.Type.Name}'");
        for (var level = value.Ref as PyTraceback; level is not null; level = level.Next)
        {
            if (ReferenceEquals(level, self.Ref))
                return thread.Raise(Types.ValueError, "traceback loop detected");
        }

        Level(self).Next = value.Ref as PyTraceback;
        return Value.None;
    }
}
