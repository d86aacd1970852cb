using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>str(bytes, encoding).</summary>
internal static class TextCodecs
{
    public static Value Construct(PyThread thread, PyType type, Value value, Value encoding, Value errors)
    {
        if (!encoding.IsUnbound && encoding.AsText is null)
            return thread.Raise(Types.TypeError, $"str() argument 'encoding' must be str, not {encoding.Type.Name}");
        if (!errors.IsUnbound && errors.AsText is null)
            return thread.Raise(Types.TypeError, $"str() argument 'errors' must be str, not {errors.Type.Name}");
        if (value.Ref is PyStr)
            return thread.Raise(Types.TypeError, "decoding str is not supported");
        if (value.Ref is not IByteSource)
            return thread.Raise(Types.TypeError, $"decoding to str: need a bytes-like object, {value.Type.Name} found");
        return thread.Push(Steps(thread, type, value, encoding, errors));
    }

    private static IEnumerable<Value> Steps(PyThread thread, PyType type, Value value, Value encoding, Value errors)
    {
        yield return Attributes.CallMethod(
            thread, value, Names.Intern("decode"), encoding.IsUnbound ? Value.FromStr("utf-8") : encoding, errors.IsUnbound ? Value.FromStr("strict") : errors);
        thread.Output = ReferenceEquals(type, Types.Str) ? thread.Input : StrType.InstanceOf(type, thread.Input.AsText!);
    }
}
