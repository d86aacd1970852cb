using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static Playground.Scheduler.Trace.TraceFormat;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Packs events one after the other into bytes: the part of docs/protocol.md that is called "event". What has been written is never
/// moved: when a piece is full, another one is begun.
/// </summary>
internal sealed class EventPacker(int capacity)
{
    private const int MostBytes = 2 + 7 * MaxVarint;
    private const int LargestPiece = 1 << 22;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private readonly Last[] _lasts = new Last[KindLimit];
    private byte[] _piece = new byte[Math.Max(capacity, MostBytes)];
    private int _used;
    private long _time;
    private int _task;
    private int _cause;

    /// <summary>How many bytes have been written.</summary>
    public int Length => _full.Sum(piece => piece.Length) + _used;

    public IEnumerable<ReadOnlyMemory<byte>> Pieces => _full.Append(_piece.AsMemory(0, _used));

    /// <summary>Packs an event, given its sequence number and its cause, which may be another than the event says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // into PackedTrace.Emit, for every event of a run
    public void Add(in TraceEvent e, int sequence, int cause)
    {
        if (_piece.Length - _used < MostBytes) BeginPiece();
        // The piece has room for the longest event, so nothing below is checked.
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_piece), _used);
        ref var to = ref start;
        ref var last = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lasts), (byte)e.Kind & (KindLimit - 1));
        var flags =
            (e.Time != _time ? HasTime : 0) | (e.Task != _task ? HasTask : 0) | (cause != _cause ? HasCause : 0) |
            (e.Subject != last.Subject ? HasSubject : 0) | (e.Other != last.Other ? HasOther : 0) |
            (e.Number != last.Number ? HasNumber : 0) | (e.Text != last.Text ? HasText : 0);

        if (flags == last.Flags)
        {
            to = (byte)((byte)e.Kind | SameFlags);
            to = ref Unsafe.Add(ref to, 1);
        }
        else
        {
            to = (byte)e.Kind;
            Unsafe.Add(ref to, 1) = last.Flags = (byte)flags;
            to = ref Unsafe.Add(ref to, 2);
        }

        if ((flags & HasTime) != 0)
        {
            to = ref Write(ref to, ZigZag(e.Time - _time));
            _time = e.Time;
        }

        if ((flags & HasTask) != 0) to = ref Write(ref to, (uint)(_task = e.Task));
        if ((flags & HasCause) != 0)
        {
            _cause = cause;
            to = ref Write(ref to, cause == 0 ? 0 : ZigZag((long)sequence - cause));
        }

        if ((flags & HasSubject) != 0)
        {
            to = ref Write(ref to, ZigZag((long)e.Subject - last.Subject));
            last.Subject = e.Subject;
        }

        if ((flags & HasOther) != 0)
        {
            to = ref Write(ref to, ZigZag((long)e.Other - last.Other));
            last.Other = e.Other;
        }

        if ((flags & HasNumber) != 0)
        {
            to = ref Write(ref to, ZigZag(e.Number - last.Number));
            last.Number = e.Number;
        }

        if ((flags & HasText) != 0)
        {
            to = ref Write(ref to, ZigZag((long)e.Text - last.Text));
            last.Text = e.Text;
        }

        _used += (int)Unsafe.ByteOffset(ref start, ref to);
    }

    public void CopyTo(Span<byte> to)
    {
        foreach (var piece in Pieces)
        {
            piece.Span.CopyTo(to);
            to = to[piece.Length..];
        }
    }

    private void BeginPiece()
    {
        _full.Add(_piece.AsMemory(0, _used));
        _piece = new byte[Math.Min(_piece.Length * 2, LargestPiece)];
        _used = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Write(ref byte to, ulong value)
    {
        if (value >= 0x80)
        {
            // The time between two lines takes two bytes, as a rule.
            if (value >= 0x4000) return ref WriteLong(ref to, value);
            to = (byte)(value | 0x80);
            to = ref Unsafe.Add(ref to, 1);
            value >>= 7;
        }

        to = (byte)value;
        return ref Unsafe.Add(ref to, 1);
    }

    private static ref byte WriteLong(ref byte to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            to = (byte)(value | 0x80);
            to = ref Unsafe.Add(ref to, 1);
        }

        to = (byte)value;
        return ref Unsafe.Add(ref to, 1);
    }
}
