namespace Playground.Python.Bytecode;

/// <summary>
/// The instructions. Operands are registers of the current frame unless said otherwise: A is mostly where the result goes.
/// "k" is an index into the code's constants, "n" into its names, "c" into its inline caches, "→" a jump by C
/// (or by the signed 32 bits of B and C) relative to the next instruction.
/// </summary>
public enum Opcode : ushort
{
    /// <summary>Never emitted; a zeroed instruction stops at once.</summary>
    Illegal,

    // ---- Moves ----
    /// <summary>A = constant k(BC).</summary>
    LoadConst,
    /// <summary>A = int BC.</summary>
    LoadInt,
    /// <summary>A = B.</summary>
    Move,
    /// <summary>Raise UnboundLocalError when A (a local variable) is unassigned.</summary>
    CheckBound,
    /// <summary>A = unassigned (`del x`, end of an except clause).</summary>
    Unbind,

    // ---- Variables ----
    /// <summary>A = global or builtin named by c(C).</summary>
    LoadGlobal,
    /// <summary>Global n(B) = A.</summary>
    StoreGlobal,
    /// <summary>del global n(B).</summary>
    DeleteGlobal,
    /// <summary>A = n(B) from the class body's or exec's namespace, else global, else builtin.</summary>
    LoadName,
    /// <summary>Namespace n(B) = A.</summary>
    StoreName,
    /// <summary>del n(B) in the namespace.</summary>
    DeleteName,
    /// <summary>A = content of cell B.</summary>
    LoadDeref,
    /// <summary>Content of cell B = A.</summary>
    StoreDeref,
    /// <summary>Cell B becomes empty.</summary>
    DeleteDeref,
    /// <summary>A = n(C) from the class namespace, else the content of cell B.</summary>
    LoadClassDeref,
    /// <summary>Cell B starts with the value of register A (a parameter).</summary>
    InitCell,
    /// <summary>Cell B is a new, empty one (a comprehension's variable: each run of it has its own).</summary>
    NewCell,
    /// <summary>A = cell B itself, for `__classcell__`.</summary>
    LoadCell,

    // ---- Attributes and items ----
    /// <summary>A = attribute c(C) of B.</summary>
    LoadAttr,
    /// <summary>Attribute c(C) of B = A.</summary>
    StoreAttr,
    /// <summary>del attribute n(C) of B.</summary>
    DeleteAttr,
    /// <summary>For a call: A = function and A+1 = self, or A = attribute and A+1 = unassigned. Object B, c(C).</summary>
    LoadMethod,
    /// <summary>A = B[C].</summary>
    GetItem,
    /// <summary>B[C] = A.</summary>
    SetItem,
    /// <summary>del B[C].</summary>
    DeleteItem,
    /// <summary>A = slice(B, B+1, B+2).</summary>
    BuildSlice,

    // ---- Arithmetic: A = B op C, in the order of BinaryOperator ----
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
    InplaceAdd,
    InplaceSub,
    InplaceMult,
    InplaceMatMult,
    InplaceDiv,
    InplaceMod,
    InplacePow,
    InplaceLShift,
    InplaceRShift,
    InplaceBitOr,
    InplaceBitXor,
    InplaceBitAnd,
    InplaceFloorDiv,
    /// <summary>A = B + the small int C.</summary>
    AddInt,
    /// <summary>A = B - the small int C.</summary>
    SubInt,
    /// <summary>A = B += the small int C.</summary>
    InplaceAddInt,
    /// <summary>A = B -= the small int C.</summary>
    InplaceSubInt,
    /// <summary>A = op B.</summary>
    Negative,
    Positive,
    Invert,
    Not,

    // ---- Comparison: A = B op C, the first six in the order of CompareOp ----
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
    Is,
    IsNot,
    In,
    NotIn,

    // ---- Jumps ----
    /// <summary>→ BC.</summary>
    Jump,
    /// <summary>→ BC when A is true.</summary>
    JumpIfTrue,
    /// <summary>→ BC when A is false.</summary>
    JumpIfFalse,
    /// <summary>→ C when A op B, in the order of CompareOp.</summary>
    JumpIfLt,
    JumpIfLe,
    JumpIfEq,
    JumpIfNe,
    JumpIfGt,
    JumpIfGe,
    /// <summary>→ C unless A op B, in the order of CompareOp.</summary>
    JumpIfNotLt,
    JumpIfNotLe,
    JumpIfNotEq,
    JumpIfNotNe,
    JumpIfNotGt,
    JumpIfNotGe,
    /// <summary>→ BC when A is None.</summary>
    JumpIfNone,
    /// <summary>→ BC when A is not None.</summary>
    JumpIfNotNone,

    // ---- Loops ----
    /// <summary>A = iter(B).</summary>
    GetIter,
    /// <summary>A = next(B), or → C when it is exhausted.</summary>
    ForIter,
    /// <summary>A = aiter(B).</summary>
    GetAsyncIter,
    /// <summary>A = the awaitable that gives the next item of B.</summary>
    GetAsyncNext,
    /// <summary>Exception A is StopAsyncIteration: → BC, else raise it on.</summary>
    EndAsyncFor,

    // ---- Building ----
    /// <summary>A = list of C values from B.</summary>
    BuildList,
    BuildTuple,
    BuildSet,
    /// <summary>A = dict of C pairs from B.</summary>
    BuildDict,
    /// <summary>A.append(B); for displays and comprehensions, as the next ones.</summary>
    ListAppend,
    /// <summary>A.extend(B). C: the callee, when B is all the positional arguments of a call; else 65535.</summary>
    ListExtend,
    SetAdd,
    SetUpdate,
    /// <summary>A[B] = C.</summary>
    DictInsert,
    /// <summary>A.update(B).</summary>
    DictUpdate,
    /// <summary>As DictUpdate, for `**` in a call: a repeated key is a TypeError. C: the callee.</summary>
    DictMerge,
    /// <summary>A = tuple(A), a list until now.</summary>
    ListToTuple,
    /// <summary>A = join of C str from B.</summary>
    BuildString,
    /// <summary>A = format(B, spec). C, low two bits: 0 nothing, 1 str, 2 repr, 3 ascii first; bit 4: the spec is in B+1, else it is empty.</summary>
    FormatValue,
    /// <summary>A… = the C items of iterable B.</summary>
    UnpackSequence,
    /// <summary>A… = some items, a list, and more items of iterable B. C: items before × 256 + items after.</summary>
    UnpackStar,

    // ---- Calls ----
    /// <summary>C = A(A+1, …, A+B).</summary>
    Call,
    /// <summary>As Call after LoadMethod: A and A+1 are set, B arguments from A+2.</summary>
    CallMethod,
    /// <summary>As Call; the next word's BC is the constant with the names of the last arguments.</summary>
    CallKeyword,
    CallMethodKeyword,
    /// <summary>C = A(*A+1, **A+2); A+1 is a tuple, A+2 a dict or unassigned.</summary>
    CallSpread,
    /// <summary>More operands of the instruction before; never run.</summary>
    Operand,
    /// <summary>A = function of constant k(B). C: bits 1 defaults tuple in A, 2 keyword defaults dict in A+1, 4 annotations dict in A+2.</summary>
    MakeFunction,
    /// <summary>A = class: body function A, name A+1, tuple of bases A+2, keyword dict A+3 or unassigned. B: result.</summary>
    BuildClass,
    /// <summary>Return A.</summary>
    Return,

    // ---- Generators and coroutines ----
    /// <summary>Give B to the caller of send(); A = what it sends.</summary>
    Yield,
    /// <summary>A = result of delegating to the iterator B.</summary>
    YieldFrom,
    /// <summary>A = result of awaiting B. C: 0 `await`, 1 `__aenter__`, 2 `__aexit__`, 3 `async for`.</summary>
    Await,
    /// <summary>A = iterator for `yield from B`.</summary>
    GetYieldFromIter,
    /// <summary>Yield of an async generator: A and B as Yield.</summary>
    AsyncYield,

    // ---- Exceptions ----
    /// <summary>raise A from B; B 65535: no cause; A 65535: raise again what is being handled.</summary>
    Raise,
    /// <summary>Raise A again.</summary>
    Reraise,
    /// <summary>A = exception handled until now; B, just caught, is handled from here.</summary>
    EnterHandler,
    /// <summary>A is what is handled again.</summary>
    LeaveHandler,
    /// <summary>→ C unless exception A matches B (a class or tuple of them).</summary>
    JumpIfNoMatch,
    /// <summary>A = B.__exit__ (bound), A+1 = B.__enter__ (bound). C: 1 for async with.</summary>
    LoadContext,
    /// <summary>A = __exit__ function A called with exception B's type, value and traceback.</summary>
    CallExit,
    /// <summary>A = AssertionError.</summary>
    LoadAssertionError,

    /// <summary>C = intrinsic B of the values from A on.</summary>
    Intrinsic,

    // ---- Imports ----
    /// <summary>A = import n(B); C: constant with the names after `from` or None. The next word's BC is the level.</summary>
    ImportName,
    /// <summary>A = B.n(C), of a module.</summary>
    ImportFrom,
    /// <summary>from A import *.</summary>
    ImportStar,

    // ---- Tracing (only in instrumented code; costs no step) ----
    /// <summary>Line BC is about to run; 0 is none, but what has been dropped is to be looked for. Registers from A on are dead.</summary>
    Line,
    /// <summary>Local variable A was assigned.</summary>
    Local,
    /// <summary>Cell B was assigned.</summary>
    LocalCell,
    /// <summary>Variable n(B) of the module or class body was assigned A.</summary>
    LocalName,

    /// <summary>All that code shared between runs has for instructions before its first call: makes it ready and begins anew. Costs no step.</summary>
    Prepare,

    // ---- Two in one: an instruction and the one behind it, in the operands of both; see Fusion ----
    /// <summary>A = int BC; then a jump on a comparison with it, in the order of CompareOp (a JumpIfNotLt is the same as a JumpIfGe: of ints).</summary>
    LoadIntAndJumpIfLt,
    LoadIntAndJumpIfLe,
    LoadIntAndJumpIfEq,
    LoadIntAndJumpIfNe,
    LoadIntAndJumpIfGt,
    LoadIntAndJumpIfGe,
    /// <summary>A = int BC; then a modulo by it.</summary>
    LoadIntAndMod,
    LoadIntAndMult,
    LoadIntAndCall,
    LoadIntAndCallMethod,
    LoadConstAndReturn,
    LoadConstAndCallMethod,
    MoveAndMove,
    MoveAndCall,
    MoveAndCallMethod,
    MoveAndJump,
    AddIntAndCall,
    SubIntAndCall,
    AddAndReturn,
    /// <summary>Three in one: a global, an int less a small one, and the call of the one with the other.</summary>
    CallGlobal,
}
