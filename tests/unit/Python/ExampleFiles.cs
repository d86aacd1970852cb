namespace Playground.Tests.Unit.Python;

/// <summary>The gallery's programs, found from wherever the tests run.</summary>
internal static class ExampleFiles
{
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!).Order()];

    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Playground.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests are run outside of the repository");
            return folder;
        }
    }

    private static string Folder => Path.Combine(Root, "examples");

    public static string PathOf(string name) => Path.Combine(Folder, name, "main.py");

    public static string SourceOf(string name) => File.ReadAllText(PathOf(name));
}
