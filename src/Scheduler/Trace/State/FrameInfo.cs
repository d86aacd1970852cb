using System.Globalization;

namespace Playground.Scheduler.Trace;

/// <summary>A local variable. An integer is written out only when somebody looks: there may be millions before that.</summary>
public readonly record struct LocalInfo
{
    private readonly string? _text;
    private readonly long _integer;

    public LocalInfo(string name, string value, int changedAt) => (Name, _text, ChangedAt) = (name, value, changedAt);

    public LocalInfo(string name, long value, int changedAt) => (Name, _integer, ChangedAt) = (name, value, changedAt);

    public string Name { get; }

    /// <summary>Short repr.</summary>
    public string Value => _text ?? _integer.ToString(CultureInfo.InvariantCulture);

    /// <summary>The event that gave it this value.</summary>
    public int ChangedAt { get; }

    public bool Equals(LocalInfo other) => Name == other.Name && ChangedAt == other.ChangedAt && Value == other.Value;

    public override int GetHashCode() => ChangedAt;
}

/// <summary>
/// A frame that has been entered and not left: on the stack, or parked with its suspended coroutine. Unlike the other parts of a
/// state it changes in place (a line is too frequent an event for a new object); keep no reference to it across Apply or Seek.
/// </summary>
public sealed class FrameInfo
{
    private int[] _nameIds = [];
    private LocalInfo[] _locals = [];
    private int _localCount;

    internal FrameInfo(int number, string name, int caller, int definedAt, int task, object owner)
    {
        (Number, Name, Caller, DefinitionLine, Task, Owner) = (number, name, caller, definedAt, task, owner);
        Line = definedAt;
    }

    private FrameInfo(FrameInfo other, object owner)
    {
        (Number, Name, Caller, DefinitionLine, Task, Owner) =
            (other.Number, other.Name, other.Caller, other.DefinitionLine, other.Task, owner);
        (Line, FileId, File, Coroutine, Exception, ChangedAt) =
            (other.Line, other.FileId, other.File, other.Coroutine, other.Exception, other.ChangedAt);
        _localCount = other._localCount;
        _nameIds = other._nameIds.AsSpan(0, _localCount).ToArray();
        _locals = other._locals.AsSpan(0, _localCount).ToArray();
    }

    public int Number { get; }

    /// <summary>Qualified name of what it runs.</summary>
    public string Name { get; }

    /// <summary>Frame that called it when it was entered, or 0.</summary>
    public int Caller { get; }

    public int DefinitionLine { get; }

    /// <summary>Task in which it was entered, or 0.</summary>
    public int Task { get; }

    /// <summary>Where it is; the line of its `def` until a line was reached.</summary>
    public int Line { get; internal set; }

    /// <summary>Name of its source file, empty until a line was reached.</summary>
    public string File { get; internal set; } = "";

    /// <summary>Coroutine that it belongs to, or 0.</summary>
    public int Coroutine { get; internal set; }

    /// <summary>Exception that was raised in it or passed through it and is not caught yet; empty for none.</summary>
    public string Exception { get; internal set; } = "";

    /// <summary>The last event that changed its line, a local or its exception.</summary>
    public int ChangedAt { get; internal set; }

    /// <summary>In the order in which they first got a value.</summary>
    public ReadOnlySpan<LocalInfo> Locals => _locals.AsSpan(0, _localCount);

    internal int FileId { get; set; }

    /// <summary>The state that may change this object; others must copy it first.</summary>
    internal object Owner { get; }

    internal FrameInfo CopyFor(object owner) => new(this, owner);

    internal void SetLocal(int nameId, in LocalInfo local)
    {
        ChangedAt = local.ChangedAt;
        var at = Array.IndexOf(_nameIds, nameId, 0, _localCount);
        if (at < 0)
        {
            at = _localCount++;
            if (at == _locals.Length)
            {
                var room = Math.Max(4, at * 2);
                Array.Resize(ref _nameIds, room);
                Array.Resize(ref _locals, room);
            }
            _nameIds[at] = nameId;
        }
        _locals[at] = local;
    }
}
