using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>A limit was reached. No Python exception: neither `except BaseException` nor `finally` sees it.</summary>
public sealed class LimitExceeded(string message) : Exception(message);

/// <summary>
/// The two verbs of metering, both said before the work is done: <see cref="PyThread.Charge"/> for time, in steps, and
/// <see cref="Reserve"/> for memory, in bytes of a fixed size model (what objects of that kind take, whatever the
/// runtime really does). Bytes are given back only when the heap is measured anew.
/// </summary>
public sealed class Meter(long maxBytes)
{
    /// <summary>Bytes reserved so far.</summary>
    public long Bytes { get; private set; }

    public void Reserve(long bytes)
    {
        Bytes += bytes;
        if (Bytes > maxBytes)
            throw new LimitExceeded($"memory: the program asked for more than {maxBytes / (1024 * 1024)} MiB");
    }
}
