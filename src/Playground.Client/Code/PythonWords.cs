using System.Collections.Frozen;

namespace Playground.Client.Code;

/// <summary>Words that the listing colours.</summary>
internal static class PythonWords
{
    public static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ]);

    /// <summary>The keywords at which a coroutine begins, gives way or goes on: they stand out from the others.</summary>
    public static readonly FrozenSet<string> AsyncKeywords = FrozenSet.ToFrozenSet(["async", "await", "yield"]);

    public static readonly FrozenSet<string> Builtins = FrozenSet.ToFrozenSet(
    [
        "abs", "all", "any", "bool", "bytes", "callable", "chr", "dict", "dir", "enumerate", "Exception", "filter", "float",
        "format", "getattr", "hasattr", "hash", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list",
        "map", "max", "min", "next", "object", "open", "ord", "pow", "print", "property", "range", "repr", "reversed",
        "round", "set", "setattr", "slice", "sorted", "str", "sum", "super", "tuple", "type", "vars", "zip",
    ]);
}
