using System.Numerics;

namespace Playground.Python.Modules.Mathematics;

/// <summary>MT19937 (Matsumoto and Nishimura), with CPython's way of making floats and big numbers of its words.</summary>
internal sealed class MersenneTwister
{
    public const int StateSize = 624;
    private const int Middle = 397;

    /// <summary>The state as getstate() shows it: 624 words and the position in them.</summary>
    public uint[] State { get; } = new uint[StateSize];

    public int Index { get; set; } = StateSize;

    /// <summary>Starts from a key of 32-bit words, least significant first.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        Fill(19650218);
        var i = 1;
        var j = 0;
        for (var k = Math.Max(StateSize, key.Length); k > 0; k--)
        {
            State[i] = (State[i] ^ ((State[i - 1] ^ (State[i - 1] >> 30)) * 1664525u)) + key[j] + (uint)j;
            if (++i >= StateSize)
            {
                State[0] = State[StateSize - 1];
                i = 1;
            }

            if (++j >= key.Length)
                j = 0;
        }

        for (var k = StateSize - 1; k > 0; k--)
        {
            State[i] = (State[i] ^ ((State[i - 1] ^ (State[i - 1] >> 30)) * 1566083941u)) - (uint)i;
            if (++i >= StateSize)
            {
                State[0] = State[StateSize - 1];
                i = 1;
            }
        }

        State[0] = 0x80000000u;
    }

    private void Fill(uint seed)
    {
        State[0] = seed;
        for (var i = 1; i < StateSize; i++)
            State[i] = 1812433253u * (State[i - 1] ^ (State[i - 1] >> 30)) + (uint)i;
        Index = StateSize;
    }

    /// <summary>The next 32 bits.</summary>
    public uint Next()
    {
        if (Index >= StateSize)
            Renew();
        var y = State[Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    /// <summary>A float in [0, 1) with 53 bits.</summary>
    public double NextDouble()
    {
        var a = Next() >> 5;
        var b = Next() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    /// <summary>So many bits, as getrandbits() puts words together.</summary>
    public BigInteger NextBits(int count)
    {
        if (count <= 32)
            return Next() >> (32 - count);
        var bytes = new byte[(count + 31) / 32 * 4 + 1];
        for (var at = 0; count > 0; at += 4, count -= 32)
        {
            var word = Next();
            if (count < 32)
                word >>= 32 - count;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), word);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private void Renew()
    {
        for (var i = 0; i < StateSize; i++)
        {
            var y = (State[i] & 0x80000000u) | (State[(i + 1) % StateSize] & 0x7fffffffu);
            State[i] = State[(i + Middle) % StateSize] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfu);
        }

        Index = 0;
    }
}
