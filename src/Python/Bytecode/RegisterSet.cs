namespace Playground.Python.Bytecode;

/// <summary>A set of registers, for the analysis of which locals are certainly assigned.</summary>
internal sealed class RegisterSet
{
    private readonly ulong[] _bits;

    public RegisterSet(int count) => _bits = new ulong[(count + 63) / 64];

    private RegisterSet(ulong[] bits) => _bits = bits;

    public bool Contains(int register) => (_bits[register >> 6] >> (register & 63) & 1) != 0;

    public void Add(int register) => _bits[register >> 6] |= 1UL << (register & 63);

    public void Remove(int register) => _bits[register >> 6] &= ~(1UL << (register & 63));

    public void Remove(RegisterSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] &= ~other._bits[i];
    }

    public void IntersectWith(RegisterSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] &= other._bits[i];
    }

    public RegisterSet Clone() => new((ulong[])_bits.Clone());
}
