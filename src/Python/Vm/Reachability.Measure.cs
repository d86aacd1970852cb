namespace Playground.Python.Vm;

// What all that can be reached takes (docs/decisions/memory-given-back.md).
internal sealed partial class Reachability
{
    /// <summary>More builtins than that in the middle of a call may hold more than is seen of them.</summary>
    private const int MostBuiltinFrames = 16;

    private bool _isMeasuring;
    private long _bytes;
    private int _references;
    private int _builtinFrames;

    /// <summary>What all takes that the program can reach, in bytes of the meter's model; null when something could not be followed.</summary>
    /// <param name="looks">How many references were followed.</param>
    public static long? Measure(PyThread thread, out int looks)
    {
        var all = new Reachability(thread.Interpreter) { _isMeasuring = true };
        var isComplete = all.Mark(thread, -1) && all._builtinFrames <= MostBuiltinFrames;
        looks = all._references;
        return isComplete ? all._bytes : null;
    }
}
