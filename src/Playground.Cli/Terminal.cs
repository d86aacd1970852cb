using System.Text;
using Playground.Python;

namespace Playground.Cli;

/// <summary>
/// stdin, stdout and stderr as bytes: UTF-8 without a mark, "\n" as it is. stdout is buffered and always flushed before anything
/// goes to stderr, before somebody is asked, and at the end, so that a terminal shows things in the order in which they happened.
/// </summary>
internal sealed class Terminal(Stream input, Stream output, Stream errors) : IOutput, IDisposable
{
    public const int Output = 1;
    public const int Errors = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _buffered;
    private StreamReader? _reader;

    /// <summary>A write has failed: whoever was reading has gone.</summary>
    public bool IsBroken { get; private set; }

    public void Write(int stream, string text)
    {
        if (stream == Errors)
        {
            Flush();
            Send(errors, Utf8.GetBytes(text));
        }
        else if (Utf8.GetMaxByteCount(text.Length) <= _buffer.Length - _buffered)
        {
            _buffered += Utf8.GetBytes(text, _buffer.AsSpan(_buffered));
        }
        else
        {
            Flush();
            Send(output, Utf8.GetBytes(text));
        }
    }

    /// <summary>The next line of stdin, without its end; null where there is none.</summary>
    public string? ReadLine()
    {
        Flush();
        _reader ??= new StreamReader(input, Utf8);
        return _reader.ReadLine();
    }

    public void Flush()
    {
        var bytes = _buffered;
        _buffered = 0;
        Send(output, _buffer.AsSpan(0, bytes));
    }

    public void Dispose()
    {
        if (!IsBroken)
        {
            Flush();
        }
    }

    private void Send(Stream stream, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        try
        {
            stream.Write(bytes);
            stream.Flush();
        }
        catch (IOException)
        {
            IsBroken = true;
            throw;
        }
    }
}
