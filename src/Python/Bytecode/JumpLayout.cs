namespace Playground.Python.Bytecode;

/// <summary>
/// Turns jump targets into distances. A short jump that can't reach its target goes there in two steps:
/// `op →1; Jump →2; (1) Jump → target; (2) …`.
/// </summary>
internal sealed class JumpLayout(ArrayBuilder<Instruction> code, ArrayBuilder<PendingJump> jumps)
{
    private readonly int[] _places = new int[code.Count + 1];
    private readonly bool[] _isLong = new bool[code.Count];

    /// <summary>Where an instruction has got to.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <returns>The code, and for each instruction the index of the one that it comes from.</returns>
    public (Instruction[] Code, int[] Origins) Place()
    {
        while (!TryPlace())
        {
        }

        var placed = new Instruction[_places[^1]];
        var origins = new int[placed.Length];
        var nextJump = 0;
        for (var i = 0; i < code.Count; i++)
        {
            var at = _places[i];
            origins.AsSpan(at, _places[i + 1] - at).Fill(i);
            var instruction = code[i];
            placed[at] = instruction;
            if (nextJump == jumps.Count || jumps[nextJump].At != i)
                continue;
            var target = _places[jumps[nextJump++].Target.Position];
            if (_isLong[i])
            {
                placed[at] = new Instruction(instruction.Op, instruction.A, instruction.B, 1);
                placed[at + 1] = Instruction.Wide(Opcode.Jump, 0, 1);
                placed[at + 2] = Instruction.Wide(Opcode.Jump, 0, target - (at + 3));
            }
            else
            {
                placed[at] = instruction.Op.IsShortJump()
                    ? new Instruction(instruction.Op, instruction.A, instruction.B, target - (at + 1))
                    : Instruction.Wide(instruction.Op, instruction.A, target - (at + 1));
            }
        }

        return (placed, origins);
    }

    /// <summary>Adds up the places; false when a short jump turned out to be too long, so that all have to be placed anew.</summary>
    private bool TryPlace()
    {
        for (var i = 0; i < code.Count; i++)
            _places[i + 1] = _places[i] + (_isLong[i] ? 3 : 1);
        var fits = true;
        for (var i = 0; i < jumps.Count; i++)
        {
            var (at, target) = jumps[i];
            if (_isLong[at] || !code[at].Op.IsShortJump())
                continue;
            if (_places[target.Position] - (_places[at] + 1) is >= short.MinValue and <= short.MaxValue)
                continue;
            _isLong[at] = true;
            fits = false;
        }

        return fits;
    }
}

/// <summary>The instruction at an index jumps to a label.</summary>
internal readonly record struct PendingJump(int At, Label Target);
