using System.Buffers.Binary;
using System.Numerics;

namespace Playground.Python.Modules.Hashing;

/// <summary>BLAKE2b and BLAKE2s (RFC 7693), computed in 64-bit words of which BLAKE2s uses half.</summary>
internal sealed class Blake2 : Digest
{
    private static readonly byte[] Order =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    private readonly bool _isLong;
    private readonly int _wordSize;
    private ulong[] _state;
    private ulong _done;

    public Blake2(bool isLong, int size, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> person)
        : base(isLong ? "blake2b" : "blake2s", isLong ? 128 : 64, size)
    {
        _isLong = isLong;
        _wordSize = isLong ? 8 : 4;
        Span<byte> parameters = stackalloc byte[64];
        parameters.Clear();
        parameters[0] = (byte)size;
        parameters[1] = (byte)key.Length;
        parameters[2] = 1;
        parameters[3] = 1;
        salt.CopyTo(parameters[(_wordSize * 4)..]);
        person.CopyTo(parameters[(_wordSize * 6)..]);
        _state = new ulong[8];
        for (var i = 0; i < 8; i++)
            _state[i] = Start(i) ^ Read(parameters, i);
        if (key.Length > 0)
        {
            Span<byte> block = new byte[BlockSize];
            key.CopyTo(block);
            Update(block);
        }
    }

    protected override bool KeepsLastBlock => true;

    protected override void CopyState() => _state = (ulong[])_state.Clone();

    private ulong Start(int i) => _isLong ? Sha2Constants.SquareRoots[i] : Sha2Constants.SquareRoots[i] >> 32;

    private ulong Read(ReadOnlySpan<byte> bytes, int i) => _isLong
        ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..])
        : BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);

    protected override void Process(ReadOnlySpan<byte> block)
    {
        _done += (ulong)BlockSize;
        Compress(block, isLast: false);
    }

    protected override byte[] Finish(byte[] buffer, int filled, int size)
    {
        Array.Clear(buffer, filled, BlockSize - filled);
        _done += (ulong)filled;
        Compress(buffer, isLast: true);
        var result = new byte[_wordSize * 8];
        for (var i = 0; i < result.Length; i++)
            result[i] = (byte)(_state[i / _wordSize] >> (8 * (i % _wordSize)));
        return result[..Size];
    }

    private void Compress(ReadOnlySpan<byte> block, bool isLast)
    {
        Span<ulong> m = stackalloc ulong[16];
        Span<ulong> v = stackalloc ulong[16];
        for (var i = 0; i < 16; i++)
        {
            m[i] = Read(block, i);
            v[i] = i < 8 ? _state[i] : Start(i - 8);
        }

        v[12] ^= _isLong ? _done : (uint)_done;
        v[13] ^= _isLong ? 0 : _done >> 32;
        if (isLast)
            v[14] ^= _isLong ? ulong.MaxValue : uint.MaxValue;
        var rounds = _isLong ? 12 : 10;
        for (var round = 0; round < rounds; round++)
        {
            var order = Order.AsSpan(round % 10 * 16, 16);
            for (var i = 0; i < 4; i++)
                Mix(v, i, i + 4, i + 8, i + 12, m[order[2 * i]], m[order[(2 * i) + 1]]);
            for (var i = 0; i < 4; i++)
                Mix(v, i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4), m[order[8 + (2 * i)]], m[order[9 + (2 * i)]]);
        }

        for (var i = 0; i < 8; i++)
            _state[i] ^= v[i] ^ v[i + 8];
    }

    private void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        v[a] = Fit(v[a] + v[b] + x);
        v[d] = Turn(v[d] ^ v[a], _isLong ? 32 : 16);
        v[c] = Fit(v[c] + v[d]);
        v[b] = Turn(v[b] ^ v[c], _isLong ? 24 : 12);
        v[a] = Fit(v[a] + v[b] + y);
        v[d] = Turn(v[d] ^ v[a], _isLong ? 16 : 8);
        v[c] = Fit(v[c] + v[d]);
        v[b] = Turn(v[b] ^ v[c], _isLong ? 63 : 7);
    }

    private ulong Fit(ulong word) => _isLong ? word : (uint)word;

    private ulong Turn(ulong word, int by) => _isLong ? BitOperations.RotateRight(word, by) : BitOperations.RotateRight((uint)word, by);
}
