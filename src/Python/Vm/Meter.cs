using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>A limit was reached. No Python exception: neither `except BaseException` nor `finally` sees it.</summary>
public sealed class LimitExceeded(string message) : Exception(message);

/// <summary>
/// The two verbs of metering, both said before the work is done: <see cref="PyThread.Charge"/> for time, in steps, and
/// <see cref="Reserve"/> for memory, in bytes of a fixed size model (what objects of that kind take, whatever the
/// runtime really does). What is let go is not noticed: bytes are given back when more than the limit have been reserved and what the
/// program can still reach is measured (<see cref="HeapMeasure"/>, docs/decisions/memory-given-back.md).
/// </summary>
/// <param name="maxBytes">What may be alive; twice as much may be reserved until it is measured.</param>
public sealed class Meter(long maxBytes)
{
    private readonly long _mostReserved = maxBytes > long.MaxValue / 2 ? long.MaxValue : maxBytes * 2;
    private long _kept;

    /// <summary>Bytes reserved and not given back so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>More has been reserved than may be alive.</summary>
    public bool IsMeasureDue => Bytes > maxBytes;

    public void Reserve(long bytes)
    {
        Bytes += bytes;
        if (Bytes > _mostReserved || bytes > maxBytes)
            throw Exceeded();
    }

    /// <summary>For what no measure finds: compiled code, classes, data on its way through the network. It is never given back.</summary>
    public void Keep(long bytes)
    {
        _kept += bytes;
        Reserve(bytes);
        if (_kept > maxBytes)
            throw Exceeded();
    }

    /// <summary>So much is alive.</summary>
    public void Measured(long bytes)
    {
        Bytes = bytes + _kept;
        if (Bytes > maxBytes)
            throw Exceeded();
    }

    private LimitExceeded Exceeded() => new($"memory: the program asked for more than {maxBytes / (1024 * 1024)} MiB");
}
