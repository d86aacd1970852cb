using System.Numerics;
using Playground.Python.Builtins;
using Xunit;

namespace Playground.Tests.Unit.Python.Library;

/// <summary>A short quotient is what the long way finds.</summary>
public sealed class BigDivisionTests
{
    [Fact]
    public void The_leading_bits_decide_the_quotient_or_are_told_not_to()
    {
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var y = Of(random, 65 + random.Next(400));
            var quotient = (BigInteger)random.NextInt64(1L << random.Next(1, 60));
            // Also the neighbours of exact multiples, which no leading bits tell apart.
            foreach (var x in new[] { y * quotient + Of(random, 64), y * quotient, y * quotient - 1, y * (quotient + 1) - 1 })
            {
                var expected = BigInteger.DivRem(x, y, out var expectedRest);
                Assert.Equal(expected, BigDivision.DivRem(x, y, out var rest));
                Assert.Equal(expectedRest, rest);
                if (BigDivision.IsShort(x, y))
                    Assert.Equal(expected, BigDivision.ShortQuotient(x, y));
            }
        }
    }

    private static BigInteger Of(Random random, int bits)
    {
        var bytes = new byte[bits / 8 + 1];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) | (BigInteger.One << (bits - 1));
    }
}
