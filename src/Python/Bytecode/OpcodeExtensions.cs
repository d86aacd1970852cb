namespace Playground.Python.Bytecode;

/// <summary>Facts about instructions.</summary>
internal static class OpcodeExtensions
{
    /// <summary>The operation so many places further in a group that has an order.</summary>
    public static Opcode Plus(this Opcode first, int places) => (Opcode)((int)first + places);

    /// <summary>Jumps by the signed 16 bits of C.</summary>
    public static bool IsShortJump(this Opcode op) =>
        op is (>= Opcode.JumpIfLt and <= Opcode.JumpIfNotGe) or Opcode.ForIter or Opcode.JumpIfNoMatch;

    /// <summary>Jumps by the signed 32 bits of B and C.</summary>
    public static bool IsWideJump(this Opcode op) =>
        op is Opcode.Jump or Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.JumpIfNone or Opcode.JumpIfNotNone or Opcode.EndAsyncFor;

    /// <summary>Followed by a word with more operands.</summary>
    public static bool HasOperandWord(this Opcode op) =>
        op is Opcode.CallKeyword or Opcode.CallMethodKeyword or Opcode.ImportName;

    /// <summary>Control never gets behind it.</summary>
    public static bool EndsPath(this Opcode op) => op is Opcode.Jump or Opcode.Return or Opcode.Raise or Opcode.Reraise;
}
