using CsCheck;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

public class NumberTableTests
{
    [Fact]
    public void A_table_and_its_copies_are_like_dictionaries_of_their_own() =>
        Gen.Select(Gen.Int[-3, 200], Gen.OneOf("a", "b", null), Gen.Int[0, 9]).Array[0, 300].Sample(writes =>
        {
            var pairs = new List<(NumberTable<string> Table, SortedDictionary<int, string> Model)> { (new(), []) };
            foreach (var (number, value, action) in writes)
            {
                var (table, model) = pairs[Math.Abs(number) % pairs.Count];
                if (action == 0 && pairs.Count < 4) pairs.Add((table.Copy(), new(model)));
                table[number] = value;
                if (value is null) model.Remove(number);
                else if (number > 0) model[number] = value;
                foreach (var (each, expected) in pairs)
                {
                    Assert.Equal(expected.Values, each);
                    Assert.Equal(expected.Count, each.Count);
                    Assert.Equal(expected.GetValueOrDefault(number), each[number]);
                }
            }
        }, iter: 300);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(NumberTable<string>.HighestNumber + 1)]
    [InlineData(int.MaxValue)]
    public void A_number_that_nothing_can_have_is_nobodys(int number)
    {
        var table = new NumberTable<string> { [number] = "x", [1] = "y" };
        Assert.Equal(["y"], table);
        Assert.Null(table[number]);
    }

    [Fact]
    public void The_highest_number_is_like_any_other()
    {
        var table = new NumberTable<string> { [NumberTable<string>.HighestNumber] = "x", [1] = "y" };
        Assert.Equal(["y", "x"], table);
        table[NumberTable<string>.HighestNumber] = null;
        Assert.Equal(["y"], table);
    }
}
