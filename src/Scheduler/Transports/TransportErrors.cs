namespace Playground.Scheduler.Transports;

/// <summary>Every error of transports, in asyncio's words.</summary>
public static class TransportErrors
{
    /// <summary><c>ValueError</c> of set_write_buffer_limits.</summary>
    public static ArgumentException Limits(int high, int low) => new($"high ({high}) must be >= low ({low}) must be >= 0");

    /// <summary><c>RuntimeError</c> of write() after write_eof().</summary>
    public static InvalidOperationException WriteAfterEof() => new("Cannot call write() after write_eof()");

    /// <summary><c>RuntimeError</c> of writelines() after write_eof().</summary>
    public static InvalidOperationException WriteLinesAfterEof() => new("Cannot call writelines() after write_eof()");

    /// <summary><c>RuntimeError</c> of a get_buffer() that returned nothing to write into.</summary>
    public static InvalidOperationException EmptyBuffer() => new("get_buffer() returned an empty buffer");

    /// <summary><c>RuntimeError</c> of a descriptor that has a transport.</summary>
    public static InvalidOperationException Used(string descriptor, string transport) =>
        new($"File descriptor {descriptor} is used by transport {transport}");

    /// <summary>A write on a connection that is lost already, said once it has happened often.</summary>
    public const string WriteOnLost = "socket.send() raised exception.";

    /// <summary>The same of a pipe.</summary>
    public const string WriteOnLostPipe = "pipe closed by peer or os.write(pipe, data) raised exception.";
}
