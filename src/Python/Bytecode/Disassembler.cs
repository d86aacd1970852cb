using System.Globalization;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

/// <summary>Writes code as text, the same in every run.</summary>
public static class Disassembler
{
    /// <summary>One code object, without those within it.</summary>
    public static string Write(CodeObject code)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{code.QualName}: {code.RegisterCount} registers");
        if (code.LocalNames.Length > 0)
            text.Append(", locals ").AppendJoin(' ', code.LocalNames.Select(name => name.Text));
        if (code.CellNames.Length > 0)
            text.Append(", cells ").AppendJoin(' ', code.CellNames.Select(name => name.Text));
        text.Append('\n');
        for (var at = 0; at < code.Instructions.Length; at++)
        {
            var line = new StringBuilder();
            line.Append(CultureInfo.InvariantCulture, $"{at,5} {code.Instructions[at].Op.First(),-14}");
            AppendOperands(line, code, at);
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        foreach (var entry in code.Handlers)
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Start} to {entry.End} -> {entry.Target}, {Register(code, entry.Register)}\n");
        return text.ToString();
    }

    /// <summary>The code object and those within it.</summary>
    public static string WriteAll(CodeObject code)
    {
        var text = new StringBuilder();
        var waiting = new Stack<CodeObject>();
        waiting.Push(code);
        while (waiting.TryPop(out var next))
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(Write(next));
            for (var i = next.Constants.Length - 1; i >= 0; i--)
            {
                if (next.Constants[i].Ref is CodeObject inner)
                    waiting.Push(inner);
            }
        }

        return text.ToString();
    }

    private static void AppendOperands(StringBuilder line, CodeObject code, int at)
    {
        var instruction = code.Instructions[at];
        var shape = OperandShape.Of(instruction.Op);
        var separator = " ";
        Append(shape.A, instruction.A);
        if (shape.IsWide)
        {
            Append(shape.B, instruction.WideBC);
        }
        else
        {
            Append(shape.B, instruction.B);
            Append(shape.C, shape.C == OperandKind.ShortJump ? instruction.SignedC : instruction.C);
        }

        void Append(OperandKind kind, int operand)
        {
            if (kind == OperandKind.None)
                return;
            line.Append(separator).Append(kind switch
            {
                OperandKind.Constant or OperandKind.WideConstant => Constant(code.Constants[operand]),
                OperandKind.Name => code.Names[operand].Text,
                OperandKind.Cache => code.Caches[operand].Name.Text,
                OperandKind.Cell => "cell " + code.CellNames[operand].Text,
                OperandKind.ShortJump or OperandKind.WideJump => "-> " + (at + 1 + operand).ToString(CultureInfo.InvariantCulture),
                OperandKind.Intrinsic => ((Intrinsic)operand).ToString(),
                OperandKind.Number or OperandKind.WideNumber => operand.ToString(CultureInfo.InvariantCulture),
                _ => Register(code, operand),
            });
            separator = ", ";
        }
    }

    private static string Register(CodeObject code, int register) =>
        register == Instruction.NoRegister ? "-"
        : register < code.LocalNames.Length ? code.LocalNames[register].Text
        : "r" + register.ToString(CultureInfo.InvariantCulture);

    private static string Constant(Value value) => value switch
    {
        { IsInt: true } => value.Bits.ToString(CultureInfo.InvariantCulture),
        { IsFloat: true } => value.Float.ToString("R", CultureInfo.InvariantCulture),
        { IsNone: true } => "None",
        { IsTrue: true } => "True",
        { IsFalse: true } => "False",
        { Ref: PyLong number } => number.Number.ToString(CultureInfo.InvariantCulture),
        { Ref: PyStr text } => "'" + text.Text.Replace("\n", "\\n") + "'",
        { Ref: PyTuple tuple } => "(" + string.Join(", ", tuple.Items.Select(Constant)) + ")",
        { Ref: KeywordNames names } => "(" + string.Join(", ", names.Names.Select(name => name.Text)) + ")",
        { Ref: CodeObject code } => "<" + code.QualName + ">",
        _ => "...",
    };
}
