namespace Playground.Python.Bytecode;

/// <summary>
/// Code whose exceptions go to one handler. It has holes where control leaves it early: the code on the way out
/// (a `finally` body, say) belongs to what lies around.
/// </summary>
internal sealed class ProtectedRegion(Label handler, int register)
{
    private int _openedAt = -1;

    public Label Handler { get; } = handler;

    /// <summary>Register that takes the exception.</summary>
    public int Register { get; } = register;

    public List<(int Start, int End)> Segments { get; } = [];

    public void Open(int position) => _openedAt = position;

    public void Close(int position)
    {
        if (_openedAt >= 0 && position > _openedAt)
            Segments.Add((_openedAt, position));
        _openedAt = -1;
    }
}
