using Playground.Client.Edit;
using Playground.Client.Play;
using Playground.Contracts;

namespace Playground.Tests.Unit.Client;

/// <summary>The program as published, as run and as edited; and places that survive an edit.</summary>
public sealed class WorkbenchTests
{
    private static readonly SourceFile Main = new("main.py", "a\nb\nc\n");

    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", 2, 2)]
    [InlineData("a\nb\nc", "new\na\nb\nc", 2, 3)]
    [InlineData("a\nb\nc", "a\nc", 3, 2)]
    [InlineData("a\nb\nc", "a\nc", 2, null)]
    [InlineData("a\nb\nc\nd", "a\nx\n  b\nd", 2, 3)]
    [InlineData("a\nb\nb\nc", "a\nb\nx\nb\nc", 3, 4)]
    [InlineData("a", "", 1, null)]
    [InlineData("a", "a", 7, null)]
    public void ALineIsFoundAgainAfterAnEdit(string before, string after, int line, int? found) => Assert.Equal(found, LineMap.Find(before, after, line));

    [Fact]
    public void APlaceMovesWithItsLine()
    {
        var bench = new Workbench([Main]);
        var before = bench.Running;
        bench.Type("main.py", "new\na\nb\nc\n");
        Assert.False(bench.IsChanged);
        bench.Run(bench.Edited);

        Assert.True(bench.IsChanged);
        Assert.Equal(new Place("main.py", 3, 5), bench.Move(new Place("main.py", 2, 5), before));
        Assert.Null(bench.Move(null, before));
    }

    [Fact]
    public void FilesAreAddedRenamedAndTakenAway()
    {
        var bench = new Workbench([Main]) { IsEditing = true };
        bench.Add();
        bench.Add();
        Assert.Equal(["main.py", "helpers.py", "helpers2.py"], bench.Files.Select(file => file.Name));
        Assert.Equal("helpers2.py", bench.Active);

        Assert.False(bench.Rename("helpers2.py", "MAIN.py"));
        Assert.False(bench.Rename("helpers2.py", "no name.py"));
        Assert.True(bench.Rename("helpers2.py", "util.py"));
        Assert.Equal("util.py", bench.Active);
        bench.Remove("util.py");
        bench.Remove("helpers.py");
        bench.Remove("main.py");
        Assert.Equal(["main.py"], bench.Files.Select(file => file.Name));
        Assert.Equal("main.py", bench.Active);
    }

    [Theory]
    [InlineData("lesson 3.py", "lesson_3.py")]
    [InlineData("C:\\course\\7-queues.py", "_7_queues.py")]
    [InlineData("任务.py", "__.py")]
    [InlineData("", "_.py")]
    public void AnyFilesNameBecomesAModules(string path, string name)
    {
        Assert.Equal(name, SourceFiles.NameFrom(path));
        Assert.True(SourceFiles.IsName(name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("{\"name\":1}")]
    [InlineData("[{\"name\":\"../etc.py\",\"text\":\"x\"}]")]
    [InlineData("[{\"name\":\"a.py\",\"text\":\"x\"},{\"name\":\"A.py\",\"text\":\"y\"}]")]
    public void AnAddressWithoutAProgramHasNone(string? text) => Assert.Null(ProgramLink.Read(text));

    [Fact]
    public void AProgramInAnAddressIsReadAgain() => Assert.Equal([Main], ProgramLink.Read(ProgramLink.Write([Main])));
}
