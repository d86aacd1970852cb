namespace Playground.Scheduler.Streams;

/// <summary><c>asyncio.IncompleteReadError</c>: the stream ended before enough had come (EOFError in Python).</summary>
public sealed class IncompleteReadException(byte[] partial, int? expected)
    : Exception($"{partial.Length} bytes read on a total of {expected?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "undefined"} expected bytes")
{
    /// <summary>What has come.</summary>
    public byte[] Partial { get; } = partial;

    /// <summary>How much was wanted; null for up to a separator.</summary>
    public int? Expected { get; } = expected;
}

/// <summary><c>asyncio.LimitOverrunError</c>: no separator within the limit.</summary>
public sealed class LimitOverrunException(string message, int consumed) : Exception(message)
{
    /// <summary>How many bytes are to be consumed.</summary>
    public int Consumed { get; } = consumed;
}

/// <summary>The connection is gone: <c>ConnectionResetError('Connection lost')</c>.</summary>
public sealed class ConnectionLostException(string message) : Exception(message);

/// <summary>Every error of streams, in asyncio's words.</summary>
public static class StreamErrors
{
    /// <summary><c>ValueError</c> of StreamReader(limit=0).</summary>
    public static ArgumentException Limit() => new("Limit cannot be <= 0");

    /// <summary><c>ValueError</c> of readexactly(-1).</summary>
    public static ArgumentException NegativeSize() => new("readexactly size can not be less than zero");

    /// <summary><c>ValueError</c> of readuntil(()).</summary>
    public static ArgumentException NoSeparator() => new("Separator should contain at least one element");

    /// <summary><c>ValueError</c> of readuntil(b'').</summary>
    public static ArgumentException EmptySeparator() => new("Separator should be at least one-byte string");

    /// <summary><c>ValueError</c> of readline() of a line that is too long.</summary>
    public static ArgumentException LineTooLong(LimitOverrunException cause) => new(cause.Message);

    /// <summary>readuntil() found none within the limit.</summary>
    public static LimitOverrunException NotFound(int consumed) => new("Separator is not found, and chunk exceed the limit", consumed);

    /// <summary>readuntil() found one beyond the limit.</summary>
    public static LimitOverrunException FoundTooLate(int consumed) => new("Separator is found, but chunk is longer than limit", consumed);

    /// <summary><c>RuntimeError</c> of a second reader.</summary>
    public static InvalidOperationException AlreadyWaiting(string function) =>
        new($"{function}() called while another coroutine is already waiting for incoming data");

    /// <summary>drain() of a writer whose connection is gone.</summary>
    public static ConnectionLostException Lost() => new("Connection lost");
}
