using System.Buffers.Binary;
using System.Numerics;

namespace Playground.Python.Modules.Hashing;

/// <summary>The numbers of SHA-2 (FIPS 180-4): leading bits of roots of the first primes.</summary>
internal static class Sha2Constants
{
    /// <summary>Cube roots of the first 80 primes, 64 bits behind the point.</summary>
    public static readonly ulong[] CubeRoots = Array.ConvertAll(Primes(80), static prime => Fraction(prime, 3));

    public static readonly ulong[] SquareRoots = Array.ConvertAll(Primes(16), static prime => Fraction(prime, 2));

    private static int[] Primes(int count)
    {
        var primes = new List<int>();
        for (var n = 2; primes.Count < count; n++)
        {
            if (primes.TrueForAll(prime => n % prime != 0))
                primes.Add(n);
        }

        return [.. primes];
    }

    private static ulong Fraction(int number, int root)
    {
        // floor(number**(1/root) * 2**64), found bit by bit.
        var scaled = (BigInteger)number << (64 * root);
        var result = BigInteger.Zero;
        for (var bit = 68; bit >= 0; bit--)
        {
            var candidate = result | (BigInteger.One << bit);
            if (BigInteger.Pow(candidate, root) <= scaled)
                result = candidate;
        }

        return (ulong)(result & ulong.MaxValue);
    }
}

/// <summary>SHA-224 and SHA-256.</summary>
internal sealed class Sha256 : Digest
{
    private uint[] _state;

    public Sha256(bool isShort)
        : base(isShort ? "sha224" : "sha256", 64, isShort ? 28 : 32)
    {
        _state = new uint[8];
        for (var i = 0; i < 8; i++)
            _state[i] = isShort ? (uint)Sha2Constants.SquareRoots[i + 8] : (uint)(Sha2Constants.SquareRoots[i] >> 32);
    }

    protected override void CopyState() => _state = (uint[])_state.Clone();

    protected override void Process(ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 64; i++)
        {
            if (i < 16)
            {
                words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
                continue;
            }

            var (x, y) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + (BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ (x >> 3))
                + words[i - 7] + (BitOperations.RotateRight(y, 17) ^ BitOperations.RotateRight(y, 19) ^ (y >> 10));
        }

        Span<uint> s = stackalloc uint[8];
        _state.CopyTo(s);
        for (var i = 0; i < 64; i++)
        {
            var first = s[7] + (BitOperations.RotateRight(s[4], 6) ^ BitOperations.RotateRight(s[4], 11) ^ BitOperations.RotateRight(s[4], 25))
                + ((s[4] & s[5]) ^ (~s[4] & s[6])) + (uint)(Sha2Constants.CubeRoots[i] >> 32) + words[i];
            var second = (BitOperations.RotateRight(s[0], 2) ^ BitOperations.RotateRight(s[0], 13) ^ BitOperations.RotateRight(s[0], 22))
                + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
            s[..7].CopyTo(s[1..]);
            s[4] += first;
            s[0] = first + second;
        }

        for (var i = 0; i < 8; i++)
            _state[i] += s[i];
    }

    protected override byte[] Finish(byte[] buffer, int filled, int size)
    {
        Pad(buffer, filled, 8, bigEndian: true);
        var result = new byte[32];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(i * 4), _state[i]);
        return result[..Size];
    }
}

/// <summary>SHA-384 and SHA-512.</summary>
internal sealed class Sha512 : Digest
{
    private static readonly ulong[] ShortStart =
    [
        0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
        0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
    ];

    private ulong[] _state;

    public Sha512(bool isShort)
        : base(isShort ? "sha384" : "sha512", 128, isShort ? 48 : 64) =>
        _state = isShort ? (ulong[])ShortStart.Clone() : Sha2Constants.SquareRoots[..8];

    protected override void CopyState() => _state = (ulong[])_state.Clone();

    protected override void Process(ReadOnlySpan<byte> block)
    {
        Span<ulong> words = stackalloc ulong[80];
        for (var i = 0; i < 80; i++)
        {
            if (i < 16)
            {
                words[i] = BinaryPrimitives.ReadUInt64BigEndian(block[(i * 8)..]);
                continue;
            }

            var (x, y) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + (BitOperations.RotateRight(x, 1) ^ BitOperations.RotateRight(x, 8) ^ (x >> 7))
                + words[i - 7] + (BitOperations.RotateRight(y, 19) ^ BitOperations.RotateRight(y, 61) ^ (y >> 6));
        }

        Span<ulong> s = stackalloc ulong[8];
        _state.CopyTo(s);
        for (var i = 0; i < 80; i++)
        {
            var first = s[7] + (BitOperations.RotateRight(s[4], 14) ^ BitOperations.RotateRight(s[4], 18) ^ BitOperations.RotateRight(s[4], 41))
                + ((s[4] & s[5]) ^ (~s[4] & s[6])) + Sha2Constants.CubeRoots[i] + words[i];
            var second = (BitOperations.RotateRight(s[0], 28) ^ BitOperations.RotateRight(s[0], 34) ^ BitOperations.RotateRight(s[0], 39))
                + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
            s[..7].CopyTo(s[1..]);
            s[4] += first;
            s[0] = first + second;
        }

        for (var i = 0; i < 8; i++)
            _state[i] += s[i];
    }

    protected override byte[] Finish(byte[] buffer, int filled, int size)
    {
        Pad(buffer, filled, 16, bigEndian: true);
        var result = new byte[64];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt64BigEndian(result.AsSpan(i * 8), _state[i]);
        return result[..Size];
    }
}
