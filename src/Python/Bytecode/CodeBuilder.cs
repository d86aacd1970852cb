using Playground.Python.Text;

namespace Playground.Python.Bytecode;

/// <summary>
/// Takes instructions one by one, resolves jumps, and knows on the way which locals are certainly assigned.
/// Where control can't get to, nothing is emitted.
/// </summary>
internal sealed class CodeBuilder
{
    private readonly ArrayBuilder<Instruction> _code = new();
    private readonly ArrayBuilder<SourceSpan> _positions = new();
    private readonly ArrayBuilder<PendingJump> _jumps = new();
    private readonly List<ProtectedRegion> _regions = [];

    /// <summary>Locals that are assigned here on every way; null where control can't get to.</summary>
    public RegisterSet? Assigned { get; set; }

    /// <summary>Locals that something in the code unbinds again.</summary>
    public required RegisterSet Deletable { get; init; }

    public bool IsReachable => Assigned is not null;

    /// <summary>Index of the next instruction.</summary>
    public int Position => _code.Count;

    public void Emit(Opcode op, int a, int b, int c, SourceSpan span)
    {
        if (!IsReachable)
            return;
        _code.Add(new Instruction(op, a, b, c));
        _positions.Add(span);
    }

    public void EmitWide(Opcode op, int a, int bc, SourceSpan span)
    {
        if (!IsReachable)
            return;
        _code.Add(Instruction.Wide(op, a, bc));
        _positions.Add(span);
    }

    /// <summary>Emits an instruction that jumps to the target, and goes on behind it when it doesn't.</summary>
    public void EmitJump(Opcode op, int a, int b, Label target, SourceSpan span)
    {
        if (!IsReachable)
            return;
        _jumps.Add(new PendingJump(Position, target));
        if (target.Position < 0)
            target.Meet(Assigned!);
        Emit(op, a, b, 0, span);
        if (op == Opcode.Jump)
            Assigned = null;
    }

    /// <summary>Control does not get behind the last instruction.</summary>
    public void EndPath() => Assigned = null;

    public void Bind(Label label)
    {
        label.Position = Position;
        if (label.Assigned is not { } there)
            return;
        if (Assigned is null)
            Assigned = there.Clone();
        else
            Assigned.IntersectWith(there);
    }

    /// <summary>Binds a label that will be jumped back to, from code that may have unbound what can be unbound.</summary>
    public void BindLoop(Label label)
    {
        Bind(label);
        Assigned?.Remove(Deletable);
    }

    /// <summary>Starts a region, which may raise from here on with what is assigned now.</summary>
    public void Open(ProtectedRegion region)
    {
        region.Open(Position);
        if (Assigned is null)
            return;
        var kept = Assigned.Clone();
        kept.Remove(Deletable);
        region.Handler.Meet(kept);
    }

    /// <summary>Leaves the region for code on the way out of it.</summary>
    public void Suspend(ProtectedRegion region) => region.Close(Position);

    public void Resume(ProtectedRegion region) => region.Open(Position);

    public void Close(ProtectedRegion region)
    {
        region.Close(Position);
        _regions.Add(region);
    }

    /// <summary>Starts the code of a handler. Nothing comes here by falling through.</summary>
    public void BindHandler(ProtectedRegion region)
    {
        Assigned = null;
        if (region.Segments.Count > 0)
            Bind(region.Handler);
    }

    /// <summary>The finished code, its positions and its exception table.</summary>
    public (Instruction[] Code, SourceSpan[] Positions, ExceptionEntry[] Handlers) Finish()
    {
        var layout = new JumpLayout(_code, _jumps);
        var (code, origins) = layout.Place();
        var positions = new SourceSpan[code.Length];
        for (var i = 0; i < code.Length; i++)
            positions[i] = _positions[origins[i]];
        var handlers = new ArrayBuilder<ExceptionEntry>();
        foreach (var region in _regions)
        {
            foreach (var (start, end) in region.Segments)
                handlers.Add(new ExceptionEntry(layout.PlaceOf(start), layout.PlaceOf(end), layout.PlaceOf(region.Handler.Position), region.Register));
        }

        Fusion.Run(code);
        return (code, positions, handlers.ToArray());
    }
}
