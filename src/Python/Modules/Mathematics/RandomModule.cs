using System.Buffers.Binary;
using System.Numerics;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Mathematics;

/// <summary>_random: the generator that `random.Random` is derived from. Without a seed it starts from the run's.</summary>
internal static class RandomModule
{
    private static readonly PyType RandomType = MakeType();

    /// <summary>_random.Random.</summary>
    private sealed class PyRandom(PyType type) : PyHeapObject(type), IReferences
    {
        public MersenneTwister Generator { get; } = new();

        void IReferences.Visit(Reachability reachability)
        {
        }
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_random");
        module.Dict.Set("Random", RandomType);
        module.Function("entropy", "size, /", static (thread, args) => Entropy(thread, args[0]));
        return module;
    }

    private static PyType MakeType()
    {
        var type = new PyType("Random", Types.Object, "_random");
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            thread.Charge(40);
            thread.Interpreter.Meter.Reserve(2600);
            var made = new PyRandom(cls);
            Seed(made.Generator, thread.Interpreter.NextEntropy());
            return made;
        };
        type.Init = static (PyThread thread, Value self, in CallArgs args) => Value.None;
        type.Method("random", static (_, self) => Value.FromFloat(((PyRandom)self.Ref!).Generator.NextDouble()));
        type.Method("getrandbits", static (thread, self, count) => thread.Push(BitsSteps(thread, (PyRandom)self.Ref!, count)));
        type.Method("seed", "n=None, /", static (thread, args) => SeedWith(thread, (PyRandom)args[0].Ref!, args[1]));
        type.Method("getstate", static (_, self) =>
        {
            var generator = ((PyRandom)self.Ref!).Generator;
            var items = new Value[MersenneTwister.StateSize + 1];
            for (var i = 0; i < MersenneTwister.StateSize; i++)
                items[i] = Value.FromInt(generator.State[i]);
            items[^1] = Value.FromInt(generator.Index);
            return new PyTuple(items);
        });
        type.Method("setstate", static (thread, self, state) => SetState(thread, (PyRandom)self.Ref!, state));
        BuiltinTypes.Finish(type);
        return type;
    }

    private static IEnumerable<Value> BitsSteps(PyThread thread, PyRandom random, Value count)
    {
        yield return Indexing.Index(thread, count);
        var bits = Ints.Clamp(thread.Input);
        if (bits < 0)
            yield return thread.Raise(Types.ValueError, "number of bits must be non-negative");
        IntArithmetic.ChargeLinear(thread, bits);
        thread.Charge(bits / 256);
        thread.Output = bits == 0 ? Value.FromInt(0) : Numbers.FromBig(random.Generator.NextBits((int)bits));
    }

    private static Value SeedWith(PyThread thread, PyRandom random, Value seed)
    {
        thread.Charge(40);
        if (seed.IsNone)
        {
            Seed(random.Generator, thread.Interpreter.NextEntropy());
            return Value.None;
        }

        if (Numbers.IsInteger(seed))
        {
            var number = BigInteger.Abs(Ints.Big(seed));
            IntArithmetic.ChargeLinear(thread, number.GetBitLength());
            Seed(random.Generator, number);
            return Value.None;
        }

        return thread.Then(thread.Current!, Containers.Hash(thread, seed), (_, hash) =>
        {
            Seed(random.Generator, unchecked((ulong)hash.Bits));
            return Value.None;
        });
    }

    private static void Seed(MersenneTwister generator, BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        Span<byte> padded = new byte[key.Length * 4];
        bytes.CopyTo(padded);
        for (var i = 0; i < key.Length; i++)
            key[i] = BinaryPrimitives.ReadUInt32LittleEndian(padded[(4 * i)..]);
        generator.Seed(key);
    }

    private static Value SetState(PyThread thread, PyRandom random, Value state)
    {
        if (state.Ref is not PyTuple items)
            return thread.Raise(Types.TypeError, "state vector must be a tuple");
        if (items.Count != MersenneTwister.StateSize + 1)
            return thread.Raise(Types.ValueError, "state vector is the wrong size");
        foreach (var item in items.Items)
        {
            if (!Numbers.IsInteger(item))
                return thread.Raise(Types.TypeError, "an integer is required");
        }

        var index = Ints.Clamp(items[MersenneTwister.StateSize]);
        if (index is < 0 or > MersenneTwister.StateSize)
            return thread.Raise(Types.ValueError, "invalid state");
        for (var i = 0; i < MersenneTwister.StateSize; i++)
            random.Generator.State[i] = unchecked((uint)Ints.Clamp(items[i]));
        random.Generator.Index = (int)index;
        return Value.None;
    }

    /// <summary>Bytes that chance would give elsewhere: from the run's seed.</summary>
    private static Value Entropy(PyThread thread, Value size)
    {
        var count = Ints.Clamp(size);
        if (count < 0)
            return thread.Raise(Types.ValueError, "negative argument not allowed");
        thread.Charge(count / 64);
        thread.Interpreter.Meter.Reserve(count + 32);
        var bytes = new byte[count];
        Span<byte> word = stackalloc byte[8];
        for (var at = 0; at < bytes.Length; at += 8)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, thread.Interpreter.NextEntropy());
            word[..Math.Min(8, bytes.Length - at)].CopyTo(bytes.AsSpan(at));
        }

        return new PyBytes(bytes);
    }
}
