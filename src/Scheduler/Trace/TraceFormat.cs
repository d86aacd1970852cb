using System.Text;

namespace Playground.Scheduler.Trace;

/// <summary>What encoder and decoder of the packed trace have in common; docs/protocol.md specifies it.</summary>
internal static class TraceFormat
{
    public const byte FormatVersion = 1;

    /// <summary>Set in the kind byte when the flags are those of the last event of this kind.</summary>
    public const byte SameFlags = 0x80;

    // Which fields follow. A field that does not follow has its predicted value.
    public const byte HasTime = 1 << 0;
    public const byte HasTask = 1 << 1;
    public const byte HasCause = 1 << 2;
    public const byte HasSubject = 1 << 3;
    public const byte HasOther = 1 << 4;
    public const byte HasNumber = 1 << 5;
    public const byte HasText = 1 << 6;
    public const byte AllFlags = 0x7f;

    /// <summary>Kind bytes are below this.</summary>
    public const int KindLimit = 128;

    /// <summary>Strict, so that damaged text is noticed.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The last event of a kind, from which the next one is predicted.</summary>
    public struct Last
    {
        public long Number;
        public int Subject;
        public int Other;
        public int Text;
        public byte Flags;
    }

    /// <summary>A varint takes so many bytes at most.</summary>
    public const int MaxVarint = 10;

    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
