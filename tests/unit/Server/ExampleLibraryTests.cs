using Playground.Server.Examples;
using Playground.Server.Hosting;

namespace Playground.Tests.Unit.Server;

public sealed class ExampleLibraryTests : IDisposable
{
    private const string Manifest = """
        {
          "id": "one", "level": "beginner", "moment": { "line": 1, "hit": 1 },
          "en": { "title": "One", "summary": "Watch.", "topics": ["a"] },
          "zh-Hans": { "title": "一", "summary": "看。", "topics": ["甲"] }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("examples").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheShippedExamplesAreWholeAndInOrder()
    {
        var library = ExampleLibrary.Load(RepositoryRoot.File("examples"));

        Assert.Equal(["queue", "event-handler", "task", "task-again", "countdown"], library.All.Take(5).Select(example => example.Id));
        Assert.Equal(Directory.GetDirectories(RepositoryRoot.File("examples")).Order(StringComparer.Ordinal).Select(folder => Path.GetFileName(folder)[3..]), library.All.Select(example => example.Id));
        Assert.All(library.All, example => Assert.NotEqual(example.Info("en").Summary, example.Info("zh").Summary));
    }

    [Fact]
    public void TheMainFileComesFirst()
    {
        Write("01-one", Manifest, "main.py");
        File.WriteAllText(Path.Combine(_folder, "01-one", "helper.py"), "x = 1\n");

        Assert.Equal(["main.py", "helper.py"], Assert.Single(ExampleLibrary.Load(_folder).All).Files.Select(file => file.Name));
    }

    [Theory]
    [InlineData("\"id\": \"one\"", "\"id\": \"One!\"", "its id 'One!' is not made of lower-case words and hyphens")]
    [InlineData("beginner", "easy", "its level 'easy' is none of beginner, intermediate, advanced")]
    [InlineData("\"line\": 1", "\"line\": 9", "main.py has no line 9 to open at")]
    [InlineData("Watch.", " ", "a title, a summary or the topics are empty")]
    [InlineData("\"moment\"", "\"momnet\"", "momnet")]
    [InlineData("\"zh-Hans\"", "\"zh\"", "zh")]
    [InlineData("}", "", "can't be read")]
    public void AnExampleThatIsNotWholeStopsTheServerWithOneLine(string part, string instead, string complaint)
    {
        Write("01-one", Manifest.Replace(part, instead), "main.py");

        AssertProblem("The example 01-one can't be ", complaint);
    }

    [Fact]
    public void AnExampleWithoutAProgramStopsTheServer()
    {
        Write("01-one", Manifest, "other.py");

        AssertProblem("The example 01-one can't be used: it has no main.py.", "");
    }

    [Fact]
    public void TwoExamplesOfOneNameStopTheServer()
    {
        Write("01-one", Manifest, "main.py");
        Write("02-two", Manifest, "main.py");

        AssertProblem("Two examples in ", "have the id 'one'");
    }

    [Fact]
    public void NoExamplesAtAllStopTheServer()
    {
        AssertProblem("The examples are missing", "is empty");
        Assert.StartsWith(
            "The examples are missing: there is no folder",
            Assert.Throws<StartupException>(() => ExampleLibrary.Load(Path.Combine(_folder, "none"))).Message);
    }

    private void AssertProblem(string start, string part)
    {
        var problem = Assert.Throws<StartupException>(() => ExampleLibrary.Load(_folder));
        Assert.StartsWith(start, problem.Message);
        Assert.Contains(part, problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private void Write(string name, string manifest, string program)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "example.json"), manifest);
        File.WriteAllText(Path.Combine(folder, program), "print(1)\n");
    }
}
