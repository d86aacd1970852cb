using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

internal static class ObjectType
{
    public static void Define()
    {
    }
}
