using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

public class TaskNamingTests
{
    [Theory]
    [InlineData("main", "M")]
    [InlineData("main main", "M M2")]
    [InlineData("producer consumer consumer producer", "P1 C1 C2 P2")]
    [InlineData("fetch find fetch fill", "F1 Fi1 F2 Fil1")]
    [InlineData("fetch_page fetch_image fail", "F1 FI1 Fa1")]
    [InlineData("monitor main", "Mo1 M")]
    [InlineData("App.main outer.<locals>.main", "M Ma1")]
    [InlineData("<lambda> lift", "L1 Li1")]
    [InlineData("_ __ x", "T1 T-2-1 X1")]
    [InlineData("生产者 消费者 生产者", "生1 消1 生2")]
    public void Short_names_come_from_functions(string functions, string expected)
    {
        var naming = new TaskNaming();
        var names = functions.Split(' ').Select((function, index) => naming.Of(index + 1, function).ShortName);
        Assert.Equal(expected, string.Join(' ', names));
    }

    [Fact]
    public void A_task_without_a_function_is_a_T() => Assert.Equal("T1", new TaskNaming().Of(5, "").ShortName);

    [Fact]
    public void Colours_follow_creation_and_nothing_changes_later()
    {
        var naming = new TaskNaming();
        Assert.Equal(("A1", 0), naming.Of(7, "a"));
        Assert.Equal(("B1", 1), naming.Of(3, "b"));
        Assert.Equal(("A1", 0), naming.Of(7, "a"));
        Assert.Equal(("A2", 2), naming.Of(9, "a"));
    }
}
