using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>What sys tells of the call stack, and `intern`.</summary>
internal static class SysFrames
{
    public static void Add(PyModule module)
    {
        module.Function("_getframe", "depth=0, /", static (thread, args) => At(thread, args[0]));
        module.Function("_getframemodulename", "depth=0", static (thread, args) =>
        {
            var frame = PyFrameObject.Of(thread, thread.Current, withHidden: true);
            for (var i = 0; i < args[0].Bits && frame is not null; i++)
                frame = frame.BackOf(withHidden: true);
            return frame?.Globals.Get(Names.__name__) is { IsUnbound: false } name ? name : Value.None;
        });
        module.Function("intern", "string, /", static (thread, args) => args[0].Ref is PyStr text && !args[0].Type.IsHeap
            ? thread.Interpreter.InternText(text)
            : thread.Raise(Types.TypeError, $"can't intern {args[0].Type.Name}"));
    }

    /// <summary>Frames of the library count only when the library itself asks.</summary>
    private static Value At(PyThread thread, Value depth)
    {
        if (!depth.IsInt)
            return thread.Raise(Types.TypeError, $"'{depth.Type.Name}' object cannot be interpreted as an integer");
        var isHidden = AttributeFunctions.FrameOf(thread) is { Code.Source.IsHidden: true };
        var frame = PyFrameObject.Of(thread, thread.Current, withHidden: isHidden);
        for (var i = 0L; i < depth.Bits && frame is not null; i++)
            frame = frame.BackOf(isHidden);
        return frame is null ? thread.Raise(Types.ValueError, "call stack is not deep enough") : frame;
    }
}
