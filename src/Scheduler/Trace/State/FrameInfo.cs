using System.Globalization;

namespace Playground.Scheduler.Trace;

/// <summary>A local variable.</summary>
/// <param name="Value">Short repr.</param>
/// <param name="ChangedAt">The event that gave it this value.</param>
public readonly record struct LocalInfo(string Name, string Value, int ChangedAt);

/// <summary>A frame that has been entered and not left: on the stack, or parked with its suspended coroutine.</summary>
public sealed class FrameInfo : StatePart
{
    private Local[] _locals = [];
    private int _localCount;

    /// <param name="first">The event that entered it or, if that is not known, the first one that is about it.</param>
    internal FrameInfo(in TraceEvent first, int sequence, StringTable strings) : base(first.Subject, sequence, strings)
    {
        Task = first.Task;
        if (first.Kind == EventKind.FrameEntered)
            (NameId, Caller, DefinitionLine, Line) = (first.Text, first.Other, (int)first.Number, (int)first.Number);
    }

    /// <summary>Qualified name of what it runs.</summary>
    public string Name => Strings[NameId];

    /// <summary>Frame that called it when it was entered, or 0.</summary>
    public int Caller { get; }

    public int DefinitionLine { get; }

    /// <summary>Task in which it was entered, or 0.</summary>
    public int Task { get; }

    /// <summary>Where it is; the line of its `def` until a line was reached.</summary>
    public int Line { get; internal set; }

    /// <summary>Name of its source file, empty until a line was reached.</summary>
    public string File => Strings[FileId];

    /// <summary>Coroutine that it belongs to, or 0.</summary>
    public int Coroutine { get; internal set; }

    /// <summary>Exception that was raised in it or passed through it and is not caught yet; empty for none.</summary>
    public string Exception => Strings[ExceptionId];

    /// <summary>In the order in which they first got a value.</summary>
    public ReadOnlySpan<LocalInfo> Locals
    {
        get
        {
            var locals = new LocalInfo[_localCount];
            for (var at = 0; at < locals.Length; at++) locals[at] = Show(_locals[at]);
            return locals;
        }
    }

    internal int NameId { get; }

    internal int FileId { get; set; }

    internal int ExceptionId { get; set; }

    internal void SetLocal(in TraceEvent e, int sequence)
    {
        ChangedAt = sequence;
        var locals = _locals;
        var at = 0;
        while (at < _localCount && locals[at].NameId != e.Other) at++;
        if (at == _localCount)
        {
            if (at == locals.Length) Array.Resize(ref locals, Math.Max(4, at * 2));
            _locals = locals;
            _localCount++;
        }
        ref var local = ref locals[at];
        (local.NameId, local.TextId, local.Integer, local.ChangedAt) = (e.Other, e.Text, e.Number, sequence);
    }

    internal override StatePart Copy()
    {
        var copy = (FrameInfo)base.Copy();
        copy._locals = _locals.AsSpan(0, _localCount).ToArray();
        return copy;
    }

    // An integer is written out only when somebody looks: there may be millions before that.
    private LocalInfo Show(in Local local) => new(
        Strings[local.NameId], local.TextId == 0 ? local.Integer.ToString(CultureInfo.InvariantCulture) : Strings[local.TextId], local.ChangedAt);

    private struct Local
    {
        public int NameId;
        public int TextId;
        public long Integer;
        public int ChangedAt;
    }
}
