namespace Playground.Python.Modules.Regex;

/// <summary>The flags of re, with their numbers.</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,
    IgnoreCase = 2,
    Locale = 4,
    Multiline = 8,
    DotAll = 16,
    Unicode = 32,
    Verbose = 64,
    Debug = 128,
    Ascii = 256,

    /// <summary>Those that say what letters are.</summary>
    Kinds = Ascii | Unicode | Locale,

    /// <summary>Those that hold for the whole pattern only.</summary>
    Global = Debug,
}
