using System.Text;
using static Playground.Scheduler.Trace.TraceFormat;

namespace Playground.Scheduler.Trace;

/// <summary>Packs stretches of a trace for the wire and for storage.</summary>
public static class TraceEncoder
{
    /// <summary>
    /// Packs events <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> − 1, and the strings that they use
    /// and the reader does not have yet.
    /// </summary>
    /// <param name="stringsSent">The highest string number that this reader has, 0 for a new reader; raised by what is sent now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The trace has no such events.</exception>
    public static byte[] Encode(TraceLog log, int first, int count, ref int stringsSent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, log.Count - first + 1);

        var strings = Math.Max(stringsSent, HighestString(log, first, count));
        var packer = new EventPacker(count * 8);
        for (var sequence = first; sequence < first + count;)
        {
            var stretch = log.Stretch(sequence);
            if (stretch.Length > first + count - sequence) stretch = stretch[..(first + count - sequence)];
            foreach (ref readonly var e in stretch) packer.Add(e, sequence++, e.Cause);
        }

        var payload = Assemble(log.Strings, stringsSent, strings, first, count, packer);
        stringsSent = strings;
        return payload;
    }

    /// <summary>A stretch out of its parts.</summary>
    internal static byte[] Assemble(StringTable strings, int sent, int highest, int first, int count, EventPacker events)
    {
        var head = Head(strings, sent, highest, first, count);
        var stretch = new byte[head.Length + events.Length];
        head.Span.CopyTo(stretch);
        events.CopyTo(stretch.AsSpan(head.Length));
        return stretch;
    }

    /// <summary>What stands before the events.</summary>
    internal static ReadOnlyMemory<byte> Head(StringTable strings, int sent, int highest, int first, int count)
    {
        var writer = new ByteWriter(64);
        writer.Byte(FormatVersion);
        writer.Varint((ulong)first);
        writer.Varint((ulong)count);
        writer.Varint((ulong)sent);
        writer.Varint((ulong)(highest - sent));
        for (var number = sent + 1; number <= highest; number++) writer.String(strings[number]);
        return writer.Written;
    }

    /// <summary>The highest string number that a stretch of a trace uses: what a reader of it has, see stringsSent of <see cref="Encode"/>.</summary>
    public static int HighestString(TraceLog log, int first, int count)
    {
        var highest = 0;
        for (var end = first + count; first < end;)
        {
            var stretch = log.Stretch(first);
            if (stretch.Length > end - first) stretch = stretch[..(end - first)];
            foreach (ref readonly var e in stretch)
            {
                if (e.Text > highest) highest = e.Text;
                if (e.Other > highest && EventSchema.OtherIsString(e.Kind)) highest = e.Other;
            }
            first += stretch.Length;
        }
        return highest;
    }

    private ref struct ByteWriter(int capacity)
    {
        private byte[] _bytes = new byte[capacity];
        private int _length = 0;

        public readonly ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

        private void Reserve(int bytes)
        {
            if (_bytes.Length - _length < bytes) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }

        public void Byte(byte value)
        {
            Reserve(1);
            _bytes[_length++] = value;
        }

        public void Varint(ulong value)
        {
            Reserve(MaxVarint);
            for (; value >= 0x80; value >>= 7) _bytes[_length++] = (byte)(value | 0x80);
            _bytes[_length++] = (byte)value;
        }

        /// <summary>UTF-8, or UTF-16 (low bit of the length set) where a lone surrogate has no UTF-8.</summary>
        public void String(string text)
        {
            int length;
            try
            {
                length = Utf8.GetByteCount(text);
            }
            catch (EncoderFallbackException)
            {
                Varint(((ulong)text.Length * 2 << 1) | 1);
                Reserve(text.Length * 2);
                foreach (var unit in text)
                {
                    _bytes[_length++] = (byte)unit;
                    _bytes[_length++] = (byte)(unit >> 8);
                }
                return;
            }
            Varint((ulong)length << 1);
            Reserve(length);
            _length += Utf8.GetBytes(text, _bytes.AsSpan(_length));
        }
    }
}
