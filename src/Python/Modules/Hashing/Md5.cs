using System.Buffers.Binary;
using System.Numerics;

namespace Playground.Python.Modules.Hashing;

/// <summary>MD5 (RFC 1321).</summary>
internal sealed class Md5() : Digest("md5", 64, 16)
{
    private static readonly int[] Turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
    private static readonly uint[] Sines = MakeSines();

    private uint[] _state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

    private static uint[] MakeSines()
    {
        var sines = new uint[64];
        for (var i = 0; i < 64; i++)
            sines[i] = (uint)(Math.Abs(Math.Sin(i + 1)) * 4294967296.0);
        return sines;
    }

    protected override void CopyState() => _state = (uint[])_state.Clone();

    protected override void Process(ReadOnlySpan<byte> block)
    {
        var (a, b, c, d) = (_state[0], _state[1], _state[2], _state[3]);
        for (var i = 0; i < 64; i++)
        {
            var (mix, word) = (i / 16) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), ((5 * i) + 1) % 16),
                2 => (b ^ c ^ d, ((3 * i) + 5) % 16),
                _ => (c ^ (b | ~d), 7 * i % 16),
            };
            var sum = a + mix + Sines[i] + BinaryPrimitives.ReadUInt32LittleEndian(block[(word * 4)..]);
            (a, d, c) = (d, c, b);
            b += BitOperations.RotateLeft(sum, Turns[(i / 16 * 4) + (i % 4)]);
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
    }

    protected override byte[] Finish(byte[] buffer, int filled, int size)
    {
        Pad(buffer, filled, 8, bigEndian: false);
        var result = new byte[16];
        for (var i = 0; i < 4; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(i * 4), _state[i]);
        return result;
    }
}
