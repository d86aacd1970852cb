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

        var writer = new ByteWriter(64 + count * 8);
        writer.Byte(FormatVersion);
        writer.Varint((ulong)first);
        writer.Varint((ulong)count);
        WriteStrings(ref writer, log, stringsSent, Math.Max(stringsSent, HighestString(log, first, count)));
        WriteEvents(ref writer, log, first, count);
        stringsSent = Math.Max(stringsSent, HighestString(log, first, count));
        return writer.ToArray();
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

    private static void WriteStrings(ref ByteWriter writer, TraceLog log, int sent, int highest)
    {
        writer.Varint((ulong)sent);
        writer.Varint((ulong)(highest - sent));
        for (var number = sent + 1; number <= highest; number++) writer.String(log.Text(number));
    }

    private static void WriteEvents(ref ByteWriter writer, TraceLog log, int first, int count)
    {
        Span<Last> lasts = new Last[KindLimit];
        long time = 0;
        int task = 0, cause = 0;
        for (var sequence = first; sequence < first + count; sequence++)
        {
            ref readonly var e = ref log[sequence];
            ref var last = ref lasts[(byte)e.Kind];
            var flags = (byte)(
                (e.Time != time ? HasTime : 0) | (e.Task != task ? HasTask : 0) | (e.Cause != cause ? HasCause : 0) |
                (e.Subject != last.Subject ? HasSubject : 0) | (e.Other != last.Other ? HasOther : 0) |
                (e.Number != last.Number ? HasNumber : 0) | (e.Text != last.Text ? HasText : 0));

            writer.Reserve(2 + 7 * ByteWriter.MaxVarint);
            if (flags == last.Flags)
            {
                writer.Byte((byte)((byte)e.Kind | SameFlags));
            }
            else
            {
                writer.Byte((byte)e.Kind);
                writer.Byte(flags);
            }
            if ((flags & HasTime) != 0) writer.Varint(ZigZag(e.Time - time));
            if ((flags & HasTask) != 0) writer.Varint((uint)e.Task);
            if ((flags & HasCause) != 0) writer.Varint(e.Cause == 0 ? 0 : ZigZag((long)sequence - e.Cause));
            if ((flags & HasSubject) != 0) writer.Varint(ZigZag((long)e.Subject - last.Subject));
            if ((flags & HasOther) != 0) writer.Varint(ZigZag((long)e.Other - last.Other));
            if ((flags & HasNumber) != 0) writer.Varint(ZigZag(e.Number - last.Number));
            if ((flags & HasText) != 0) writer.Varint(ZigZag((long)e.Text - last.Text));

            (time, task, cause) = (e.Time, e.Task, e.Cause);
            last = new Last { Number = e.Number, Subject = e.Subject, Other = e.Other, Text = e.Text, Flags = flags };
        }
    }

    private ref struct ByteWriter(int capacity)
    {
        public const int MaxVarint = 10;

        private byte[] _bytes = new byte[capacity];
        private int _length = 0;

        public readonly byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

        public void Reserve(int bytes)
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
            while (value >= 0x80)
            {
                _bytes[_length++] = (byte)(value | 0x80);
                value >>= 7;
            }
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
