using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Hashing;

/// <summary>_hashlib: the hashes behind hashlib (https://docs.python.org/3.13/library/hashlib.html).</summary>
internal static class HashModule
{
    /// <summary>Bytes hashed for one step.</summary>
    private const int BytesPerStep = 8;

    private static readonly PyType HashType = MakeType();

    /// <summary>A hash object.</summary>
    private sealed class PyHash(Digest digest) : PyHeapObject(HashType), IReferences
    {
        public Digest Digest { get; } = digest;

        void IReferences.Visit(Reachability reachability)
        {
        }
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_hashlib");
        module.Dict.Set("HASH", HashType);
        module.Function("new", "name, /", static (thread, args) => Make(args[0].AsText ?? "") is { } digest
            ? new PyHash(digest)
            : thread.Raise(Types.ValueError, $"unsupported hash type {args[0].AsText}"));
        module.Function("blake2", "isLong, size, key, salt, person, /", static (_, args) =>
            new PyHash(new Blake2(args[0].IsTrue, (int)args[1].Bits, Bytes(args[2]), Bytes(args[3]), Bytes(args[4]))));
        return module;
    }

    private static ReadOnlySpan<byte> Bytes(Value value) => value.Ref is IByteSource bytes ? bytes.Span : default;

    private static Digest? Make(string name) => name switch
    {
        "md5" => new Md5(),
        "sha1" => new Sha1(),
        "sha224" => new Sha256(isShort: true),
        "sha256" => new Sha256(isShort: false),
        "sha384" => new Sha512(isShort: true),
        "sha512" => new Sha512(isShort: false),
        "sha3_224" => new Sha3(name, 56, 28),
        "sha3_256" => new Sha3(name, 64, 32),
        "sha3_384" => new Sha3(name, 96, 48),
        "sha3_512" => new Sha3(name, 128, 64),
        "shake_128" => new Sha3(name, 32, 0),
        "shake_256" => new Sha3(name, 64, 0),
        _ => null,
    };

    private static PyType MakeType()
    {
        var type = new PyType("HASH", Types.Object, "_hashlib") { IsNamedWithModule = true };
        type.Method("update", static (thread, self, data) =>
        {
            if (data.Ref is PyStr)
                return thread.Raise(Types.TypeError, "Strings must be encoded before hashing");
            if (data.Ref is not IByteSource bytes)
                return thread.Raise(Types.TypeError, "object supporting the buffer API required");
            thread.Charge(4 + bytes.Span.Length / BytesPerStep);
            Of(self).Update(bytes.Span);
            return Value.None;
        });
        type.Method("digest", "length=0", static (thread, args) => Finish(thread, args[0], args[1], static bytes => new PyBytes(bytes)));
        type.Method("hexdigest", "length=0", static (thread, args) => Finish(thread, args[0], args[1], static bytes => Value.FromStr(Convert.ToHexStringLower(bytes))));
        type.Method("copy", static (_, self) => new PyHash(Of(self).Copy()));
        type.Attribute("name", static (_, self) => Value.FromStr(Of(self).Name));
        type.Attribute("digest_size", static (_, self) => Value.FromInt(Of(self).Size));
        type.Attribute("block_size", static (_, self) => Value.FromInt(Of(self).BlockSize));
        type.Repr = static (thread, self) => Value.FromStr($"<{Of(self).Name} _hashlib.HASH object @ 0x{thread.Interpreter.AddressOf(self):x}>");
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Digest Of(Value self) => ((PyHash)self.Ref!).Digest;

    private static Value Finish(PyThread thread, Value self, Value length, Func<byte[], Value> show)
    {
        var size = Of(self).Size == 0 ? Ints.Clamp(length) : Of(self).Size;
        if (size is < 0 or >= 1 << 29)
            return thread.Raise(Types.ValueError, "length is too large");
        thread.Charge(20 + size / BytesPerStep);
        thread.Interpreter.Meter.Reserve(64 + size * 2);
        return show(Of(self).Finish((int)size));
    }
}
