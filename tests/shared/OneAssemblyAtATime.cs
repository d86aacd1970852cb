using Playground.Tests;

[assembly: AssemblyFixture(typeof(OneAssemblyAtATime))]

namespace Playground.Tests;

/// <summary>
/// `dotnet test` starts the test assemblies side by side; a browser that shares two cores with the unit tests misses its deadlines.
/// So each assembly holds this lock while it runs, and the others wait for it.
/// </summary>
public sealed class OneAssemblyAtATime : IAsyncLifetime
{
    private FileStream? _lock;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateDirectory(RepositoryRoot.File("artifacts"));
        var path = Path.Combine(folder.FullName, "tests.lock");
        while (_lock is null)
        {
            try
            {
                _lock = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    public ValueTask DisposeAsync() => _lock?.DisposeAsync() ?? ValueTask.CompletedTask;
}
