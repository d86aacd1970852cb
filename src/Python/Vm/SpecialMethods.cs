using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>Names of the methods behind the binary operators, by BinaryOperator.</summary>
internal static class SpecialMethods
{
    public static readonly PyStr[] Forward =
    [
        Names.__add__, Names.__sub__, Names.__mul__, Names.__matmul__, Names.__truediv__, Names.__mod__, Names.__pow__,
        Names.__lshift__, Names.__rshift__, Names.__or__, Names.__xor__, Names.__and__, Names.__floordiv__,
    ];

    public static readonly PyStr[] Reflected =
    [
        Names.__radd__, Names.__rsub__, Names.__rmul__, Names.__rmatmul__, Names.__rtruediv__, Names.__rmod__, Names.__rpow__,
        Names.__rlshift__, Names.__rrshift__, Names.__ror__, Names.__rxor__, Names.__rand__, Names.__rfloordiv__,
    ];

    public static readonly PyStr[] Inplace =
    [
        Names.__iadd__, Names.__isub__, Names.__imul__, Names.__imatmul__, Names.__itruediv__, Names.__imod__, Names.__ipow__,
        Names.__ilshift__, Names.__irshift__, Names.__ior__, Names.__ixor__, Names.__iand__, Names.__ifloordiv__,
    ];

    /// <summary>By CompareOp.</summary>
    public static readonly PyStr[] Compare = [Names.__lt__, Names.__le__, Names.__eq__, Names.__ne__, Names.__gt__, Names.__ge__];
}
