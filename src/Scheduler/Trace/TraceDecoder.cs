using System.Runtime.CompilerServices;
using System.Text;
using static Playground.Scheduler.Trace.TraceFormat;

namespace Playground.Scheduler.Trace;

/// <summary>Unpacks what <see cref="TraceEncoder"/> packed. Safe on input from anybody.</summary>
public static class TraceDecoder
{
    private static readonly bool[] Defined = [.. Enumerable.Range(0, KindLimit).Select(kind => EventSchema.IsDefined((EventKind)kind))];

    /// <summary>
    /// Appends the events and new strings of a payload. Strings that the log has already are skipped, so a sender that starts over
    /// does no harm; events must begin right after the log's last one.
    /// </summary>
    /// <returns>How many events were added.</returns>
    /// <exception cref="FormatException">The payload is damaged or does not follow on; the log is then unchanged.</exception>
    public static int Decode(ReadOnlySpan<byte> payload, TraceLog into)
    {
        try
        {
            var position = 0;
            if (payload[position++] != FormatVersion) throw new FormatException("The trace has another version.");
            var first = ReadVarint(payload, ref position);
            if (first != (ulong)into.Count + 1) throw new FormatException($"The trace goes on at {first} where {into.Count + 1} was expected.");
            var count = ReadVarint(payload, ref position);
            var strings = ReadStrings(payload, ref position, into.Strings.Count);

            // No event takes less than a byte, so this bounds what is allocated by what was received.
            if (count > (ulong)(payload.Length - position)) throw Damaged("more events promised than there are bytes");
            ReadEvents(payload, position, (int)count, into, into.Strings.Count + strings.Count);

            foreach (var text in strings) into.Strings.Append(text);
            into.Commit((int)count);
            return (int)count;
        }
        catch (IndexOutOfRangeException)
        {
            throw Damaged("it ends too early");
        }
    }

    /// <summary>The strings in the payload that are new to a table of <paramref name="known"/> strings.</summary>
    private static List<string> ReadStrings(ReadOnlySpan<byte> payload, ref int position, int known)
    {
        var before = ReadVarint(payload, ref position);
        if (before > (ulong)known) throw Damaged("strings are missing before it");
        var count = ReadVarint(payload, ref position);
        if (count > (ulong)(payload.Length - position)) throw Damaged("more strings promised than there are bytes");

        var strings = new List<string>();
        for (var number = (int)before + 1; count > 0; count--, number++)
        {
            var header = ReadVarint(payload, ref position);
            if (header >> 1 > (ulong)(payload.Length - position)) throw Damaged("a string is longer than the payload");
            var bytes = payload.Slice(position, (int)(header >> 1));
            position += bytes.Length;
            if (number > known) strings.Add(ReadString(bytes, utf16: (header & 1) != 0));
        }
        return strings;
    }

    private static string ReadString(ReadOnlySpan<byte> bytes, bool utf16)
    {
        if (utf16)
        {
            if ((bytes.Length & 1) != 0) throw Damaged("half a character");
            var units = new char[bytes.Length / 2];
            for (var i = 0; i < units.Length; i++) units[i] = (char)(bytes[2 * i] | bytes[2 * i + 1] << 8);
            return new string(units);
        }
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("a string is not UTF-8");
        }
    }

    /// <remarks>The hot loop of the client: one pass over the bytes, nothing allocated but the chunks of the log.</remarks>
    private static void ReadEvents(ReadOnlySpan<byte> payload, int position, int count, TraceLog into, int strings)
    {
        Span<Last> lasts = new Last[KindLimit];
        var sequence = into.Count + 1;
        long time = 0;
        int task = 0, cause = 0;
        for (var done = 0; done < count;)
        {
            var chunk = into.Spare(done);
            if (chunk.Length > count - done) chunk = chunk[..(count - done)];
            for (var i = 0; i < chunk.Length; i++, sequence++)
            {
                int kind = payload[position++];
                ref var last = ref lasts[kind & ~SameFlags];
                int flags = kind >= SameFlags ? last.Flags : last.Flags = payload[position++];
                kind &= ~SameFlags;
                if (!Defined[kind] || flags > AllFlags) throw Damaged("no such kind of event");

                if ((flags & HasTime) != 0) time += UnZigZag(ReadVarint(payload, ref position));
                if ((flags & HasTask) != 0) task = (int)ReadVarint(payload, ref position);
                if ((flags & HasCause) != 0)
                {
                    var distance = ReadVarint(payload, ref position);
                    cause = distance == 0 ? 0 : (int)(sequence - UnZigZag(distance));
                }
                if ((flags & HasSubject) != 0) last.Subject += (int)UnZigZag(ReadVarint(payload, ref position));
                if ((flags & HasOther) != 0) last.Other += (int)UnZigZag(ReadVarint(payload, ref position));
                if ((flags & HasNumber) != 0) last.Number += UnZigZag(ReadVarint(payload, ref position));
                if ((flags & HasText) != 0) last.Text += (int)UnZigZag(ReadVarint(payload, ref position));

                if ((uint)last.Text > (uint)strings || (uint)last.Other > (uint)strings && EventSchema.OtherIsString((EventKind)kind))
                    throw Damaged("a string is missing");
                if ((uint)cause >= (uint)sequence) throw Damaged("an event comes before its cause");
                chunk[i] = new TraceEvent((EventKind)kind, time, task, cause, last.Subject, last.Other, last.Number, last.Text);
            }
            done += chunk.Length;
        }
        if (position != payload.Length) throw Damaged("bytes are left over");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadVarint(ReadOnlySpan<byte> payload, ref int position)
    {
        var first = payload[position++];
        return first < 0x80 ? first : ReadLongVarint(payload, ref position, first);
    }

    private static ulong ReadLongVarint(ReadOnlySpan<byte> payload, ref int position, ulong value)
    {
        value &= 0x7f;
        for (var shift = 7; shift < 70; shift += 7)
        {
            var next = payload[position++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
        throw Damaged("a number is too long");
    }

    private static FormatException Damaged(string how) => new($"The trace is damaged: {how}.");
}
