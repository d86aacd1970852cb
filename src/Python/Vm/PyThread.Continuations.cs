using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Ways in which a builtin goes on after a call that may have had to push frames.
public sealed partial class PyThread
{
    /// <summary>
    /// Goes on with the result of a call: at once when it is there, else when the frames that the call pushed return it.
    /// </summary>
    /// <param name="below">The frame that was current before the call.</param>
    internal Value Then(Frame below, Value result, Func<PyThread, Value, Value> next)
    {
        if (result.IsPushed)
            return Interpose(new ContinuationFrame(next), below);
        return result.IsError ? result : next(this, result);
    }

    /// <summary>
    /// Runs a builtin's frame at once, and puts it on the stack only if it has to wait. For builtins that the program's
    /// data cannot nest: each level takes space on the CLR stack until then.
    /// </summary>
    internal Value Start(NativeFrame frame)
    {
        var below = Current!;
        var result = frame.Resume(this, Value.Unbound);
        return result.IsPushed ? Interpose(frame, below) : result;
    }

    /// <summary>A call that gives None after the run had the chance to be paused. For builtins that loop without calling anything.</summary>
    internal Value Pause() => Push(new PauseFrame());

    private sealed class PauseFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => Value.None;
    }

    internal sealed class ContinuationFrame(Func<PyThread, Value, Value> next) : NativeFrame
    {
        private bool _asked;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_asked)
                return input;
            _asked = true;
            return next(thread, input);
        }
    }
}
