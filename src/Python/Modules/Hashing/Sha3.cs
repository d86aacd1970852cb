using System.Buffers.Binary;
using System.Numerics;

namespace Playground.Python.Modules.Hashing;

/// <summary>SHA-3 and SHAKE (FIPS 202).</summary>
/// <param name="name">As hashlib calls it.</param>
/// <param name="capacity">Bytes of the state that stay inside.</param>
/// <param name="size">Bytes of the result, 0 for SHAKE.</param>
internal sealed class Sha3(string name, int capacity, int size) : Digest(name, 200 - capacity, size)
{
    private static readonly ulong[] RoundConstants = MakeRoundConstants();

    private ulong[] _state = new ulong[25];

    protected override void CopyState() => _state = (ulong[])_state.Clone();

    protected override void Process(ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < BlockSize / 8; i++)
            _state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
        Permute();
    }

    protected override byte[] Finish(byte[] buffer, int filled, int size)
    {
        Array.Clear(buffer, filled, BlockSize - filled);
        buffer[filled] ^= (byte)(Size == 0 ? 0x1f : 0x06);
        buffer[BlockSize - 1] ^= 0x80;
        Process(buffer);
        var result = new byte[size];
        for (var at = 0; at < size; at++)
        {
            var within = at % BlockSize;
            if (at > 0 && within == 0)
                Permute();
            result[at] = (byte)(_state[within / 8] >> (8 * (within % 8)));
        }

        return result;
    }

    private void Permute()
    {
        var a = _state;
        Span<ulong> c = stackalloc ulong[5];
        Span<ulong> b = stackalloc ulong[25];
        foreach (var constant in RoundConstants)
        {
            for (var x = 0; x < 5; x++)
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            for (var i = 0; i < 25; i++)
                a[i] ^= c[(i + 4) % 5] ^ BitOperations.RotateLeft(c[(i + 1) % 5], 1);
            // Lanes are turned and moved along one path through the square.
            b[0] = a[0];
            var (px, py) = (1, 0);
            for (var t = 0; t < 24; t++)
            {
                var lane = BitOperations.RotateLeft(a[px + (5 * py)], (t + 1) * (t + 2) / 2 % 64);
                (px, py) = (py, ((2 * px) + (3 * py)) % 5);
                b[px + (5 * py)] = lane;
            }

            for (var i = 0; i < 25; i++)
            {
                var row = i / 5 * 5;
                a[i] = b[i] ^ (~b[row + ((i + 1) % 5)] & b[row + ((i + 2) % 5)]);
            }

            a[0] ^= constant;
        }
    }

    private static ulong[] MakeRoundConstants()
    {
        // Bits of a linear feedback shift register.
        var constants = new ulong[24];
        var register = 1;
        for (var round = 0; round < 24; round++)
        {
            for (var j = 0; j < 7; j++)
            {
                if ((register & 1) != 0)
                    constants[round] |= 1ul << ((1 << j) - 1);
                register = (register << 1) ^ ((register & 0x80) != 0 ? 0x171 : 0);
            }
        }

        return constants;
    }
}
