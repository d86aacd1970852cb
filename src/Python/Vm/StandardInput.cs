using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>stdin of a run: lines that the host has typed. Whether it waits for more is the host's to say.</summary>
internal sealed class StandardInput(bool waits)
{
    private readonly Queue<string> _lines = new();
    private bool _closed = !waits;

    /// <summary>Somebody reads, and nothing is there: the run rests.</summary>
    public bool IsAwaited { get; private set; }

    /// <summary>There is nothing to read now, not even its end.</summary>
    public bool IsEmpty => _lines.Count == 0 && !_closed;

    /// <summary>All lines that are there, with their ends; nothing at the end of stdin.</summary>
    public string TakeAll()
    {
        var all = string.Concat(_lines.Select(static line => line + "\n"));
        _lines.Clear();
        return all;
    }

    public void Add(string line)
    {
        _lines.Enqueue(line);
        IsAwaited = false;
    }

    public void Close()
    {
        _closed = true;
        IsAwaited = false;
    }

    /// <summary>The run rests until there is something to read.</summary>
    public void Await(PyThread thread)
    {
        IsAwaited = true;
        thread.Interpreter.Rest();
    }

    /// <summary>Reads a line, without its end: the value, or EOFError, now or when it has been typed.</summary>
    public Value Read(PyThread thread) => thread.Push(new ReadFrame(this));

    private sealed class ReadFrame(StandardInput input) : NativeFrame
    {
        internal override Value Resume(PyThread thread, Value unused)
        {
            if (input._lines.TryDequeue(out var line))
            {
                thread.Interpreter.Meter.Reserve(line.Length * sizeof(char));
                return Value.FromStr(line);
            }

            if (input._closed)
                return thread.Raise(Types.EOFError, "EOF when reading a line");
            input.Await(thread);
            return Value.Pushed; // back to the dispatch loop, which sees that the slice is over, and here again when it goes on
        }
    }
}
