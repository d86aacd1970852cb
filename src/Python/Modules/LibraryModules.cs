using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>Modules of numbers, text and data that are (or stand on) C#.</summary>
internal static class LibraryModules
{
    public static readonly Dictionary<string, Func<Interpreter, PyModule>> Makers = new()
    {
        ["_floatbytes"] = Binary.FloatBytesModule.Create,
        ["_hashlib"] = Hashing.HashModule.Create,
        ["_programfiles"] = ProgramFilesModule.Create,
        ["_staticnames"] = StaticNamesModule.Create,
        ["_ast"] = AstModule.Create,
        ["array"] = Arrays.ArrayType.CreateModule,
        ["binascii"] = Binary.BinasciiModule.Create,
        ["_json"] = Json.JsonModule.Create,
        ["_random"] = Mathematics.RandomModule.Create,
        ["_sre"] = Regex.RegexModule.Create,
        ["itertools"] = Itertools.ItertoolsModule.Create,
        ["unicodedata"] = Text.UnicodeDataModule.Create,
        ["math"] = Mathematics.MathModule.Create,
    };
}
