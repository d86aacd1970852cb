namespace Playground.Python.Bytecode;

/// <summary>What an operand of an instruction means.</summary>
internal enum OperandKind : byte
{
    None,

    /// <summary>A register that is read.</summary>
    In,

    /// <summary>A register that is written.</summary>
    Out,

    /// <summary>A register that may also be <see cref="Instruction.NoRegister"/>.</summary>
    OptionalIn,

    /// <summary>The first of several registers; how many depends on the instruction.</summary>
    Window,

    Constant,
    Name,
    Cache,
    Cell,

    /// <summary>A number: how many, or flags.</summary>
    Number,

    /// <summary>A number of <see cref="Bytecode.Intrinsic"/>.</summary>
    Intrinsic,

    /// <summary>A distance in C.</summary>
    ShortJump,

    // ---- B and C together ----
    WideConstant,
    WideNumber,
    WideJump,
}

/// <summary>The meaning of an instruction's three operands. A kind that takes B and C together stands in B.</summary>
internal readonly record struct OperandShape(OperandKind A, OperandKind B, OperandKind C)
{
    public bool IsWide => B >= OperandKind.WideConstant;

    public static OperandShape Of(Opcode op) => op.First() switch
    {
        Opcode.LoadConst => new(OperandKind.Out, OperandKind.WideConstant, OperandKind.None),
        Opcode.LoadInt => new(OperandKind.Out, OperandKind.WideNumber, OperandKind.None),
        Opcode.Move => new(OperandKind.Out, OperandKind.In, OperandKind.None),
        Opcode.CheckBound => new(OperandKind.In, OperandKind.None, OperandKind.None),
        Opcode.Unbind => new(OperandKind.Out, OperandKind.None, OperandKind.None),
        Opcode.LoadGlobal => new(OperandKind.Out, OperandKind.None, OperandKind.Cache),
        Opcode.StoreGlobal or Opcode.StoreName or Opcode.LocalName => new(OperandKind.In, OperandKind.Name, OperandKind.None),
        Opcode.DeleteGlobal or Opcode.DeleteName => new(OperandKind.None, OperandKind.Name, OperandKind.None),
        Opcode.LoadName => new(OperandKind.Out, OperandKind.Name, OperandKind.None),
        Opcode.LoadDeref or Opcode.LoadCell => new(OperandKind.Out, OperandKind.Cell, OperandKind.None),
        Opcode.StoreDeref or Opcode.InitCell => new(OperandKind.In, OperandKind.Cell, OperandKind.None),
        Opcode.DeleteDeref or Opcode.NewCell or Opcode.LocalCell => new(OperandKind.None, OperandKind.Cell, OperandKind.None),
        Opcode.LoadClassDeref => new(OperandKind.Out, OperandKind.Cell, OperandKind.Name),
        Opcode.LoadAttr => new(OperandKind.Out, OperandKind.In, OperandKind.Cache),
        Opcode.StoreAttr => new(OperandKind.In, OperandKind.In, OperandKind.Cache),
        Opcode.DeleteAttr => new(OperandKind.None, OperandKind.In, OperandKind.Name),
        Opcode.LoadMethod => new(OperandKind.Window, OperandKind.In, OperandKind.Cache),
        Opcode.SetItem or Opcode.DictInsert or Opcode.DictMerge => new(OperandKind.In, OperandKind.In, OperandKind.In),
        Opcode.DeleteItem => new(OperandKind.None, OperandKind.In, OperandKind.In),
        Opcode.BuildSlice => new(OperandKind.Out, OperandKind.Window, OperandKind.None),
        >= Opcode.AddInt and <= Opcode.InplaceSubInt => new(OperandKind.Out, OperandKind.In, OperandKind.Number),
        Opcode.GetItem or (>= Opcode.Add and <= Opcode.InplaceFloorDiv) or (>= Opcode.Lt and <= Opcode.NotIn) =>
            new(OperandKind.Out, OperandKind.In, OperandKind.In),
        Opcode.Negative or Opcode.Positive or Opcode.Invert or Opcode.Not => new(OperandKind.Out, OperandKind.In, OperandKind.None),
        Opcode.Jump => new(OperandKind.None, OperandKind.WideJump, OperandKind.None),
        Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.JumpIfNone or Opcode.JumpIfNotNone or Opcode.EndAsyncFor =>
            new(OperandKind.In, OperandKind.WideJump, OperandKind.None),
        (>= Opcode.JumpIfLt and <= Opcode.JumpIfNotGe) or Opcode.JumpIfNoMatch => new(OperandKind.In, OperandKind.In, OperandKind.ShortJump),
        Opcode.ForIter => new(OperandKind.Out, OperandKind.In, OperandKind.ShortJump),
        Opcode.GetIter or Opcode.GetAsyncIter or Opcode.GetAsyncNext or Opcode.Yield or Opcode.AsyncYield or Opcode.YieldFrom
            or Opcode.GetYieldFromIter or Opcode.EnterHandler => new(OperandKind.Out, OperandKind.In, OperandKind.None),
        Opcode.BuildList or Opcode.BuildTuple or Opcode.BuildSet or Opcode.BuildDict or Opcode.BuildString =>
            new(OperandKind.Out, OperandKind.Window, OperandKind.Number),
        Opcode.ListExtend => new(OperandKind.In, OperandKind.In, OperandKind.OptionalIn),
        Opcode.ListAppend or Opcode.SetAdd or Opcode.SetUpdate or Opcode.DictUpdate or Opcode.CallExit =>
            new(OperandKind.In, OperandKind.In, OperandKind.None),
        Opcode.FormatValue => new(OperandKind.Out, OperandKind.Window, OperandKind.Number),
        Opcode.UnpackSequence or Opcode.UnpackStar => new(OperandKind.Window, OperandKind.In, OperandKind.Number),
        Opcode.Call or Opcode.CallMethod or Opcode.CallKeyword or Opcode.CallMethodKeyword or Opcode.CallSpread =>
            new(OperandKind.Window, OperandKind.Number, OperandKind.Out),
        Opcode.Intrinsic => new(OperandKind.Window, OperandKind.Intrinsic, OperandKind.Out),
        Opcode.Operand or Opcode.Line => new(OperandKind.None, OperandKind.WideNumber, OperandKind.None),
        Opcode.MakeFunction => new(OperandKind.Window, OperandKind.Constant, OperandKind.Number),
        Opcode.BuildClass => new(OperandKind.Window, OperandKind.Out, OperandKind.None),
        Opcode.ListToTuple or Opcode.Return or Opcode.Reraise or Opcode.LeaveHandler or Opcode.ImportStar or Opcode.Local =>
            new(OperandKind.In, OperandKind.None, OperandKind.None),
        Opcode.Await => new(OperandKind.Out, OperandKind.In, OperandKind.Number),
        Opcode.Raise => new(OperandKind.OptionalIn, OperandKind.OptionalIn, OperandKind.None),
        Opcode.LoadContext => new(OperandKind.Window, OperandKind.In, OperandKind.Number),
        Opcode.LoadAssertionError => new(OperandKind.Out, OperandKind.None, OperandKind.None),
        Opcode.ImportName => new(OperandKind.Out, OperandKind.Name, OperandKind.Constant),
        Opcode.ImportFrom => new(OperandKind.Out, OperandKind.In, OperandKind.Name),
        Opcode.Prepare => default,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "no such instruction"),
    };
}
