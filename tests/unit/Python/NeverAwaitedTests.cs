namespace Playground.Tests.Unit.Python;

/// <summary>"coroutine 'x' was never awaited" comes at the line that dropped it, as in CPython 3.13 (recorded from there).</summary>
public sealed class NeverAwaitedTests
{
    [Fact]
    public void A_forgotten_await_is_reported_at_its_line() => AssertStderr(
        """
        import asyncio

        async def work(label):
            print(label)

        async def main():
            work("lost")
            print("after")
            asyncio.sleep(1)
            x = work("held")
            print("still held")
            x = None
            print("dropped")
            def inner():
                y = work("local")
                print("in inner")
            inner()
            print("after inner")
            await asyncio.gather(work("g1"), work("g2"))

        asyncio.run(main())
        work("at the end")
        """,
        """
        main.py:7: RuntimeWarning: coroutine 'work' was never awaited
          work("lost")
        RuntimeWarning: Enable tracemalloc to get the object allocation traceback
        main.py:9: RuntimeWarning: coroutine 'sleep' was never awaited
          asyncio.sleep(1)
        RuntimeWarning: Enable tracemalloc to get the object allocation traceback
        main.py:12: RuntimeWarning: coroutine 'work' was never awaited
          x = None
        RuntimeWarning: Enable tracemalloc to get the object allocation traceback
        main.py:17: RuntimeWarning: coroutine 'work' was never awaited
          inner()
        RuntimeWarning: Enable tracemalloc to get the object allocation traceback
        main.py:22: RuntimeWarning: coroutine 'work' was never awaited
          work("at the end")
        RuntimeWarning: Enable tracemalloc to get the object allocation traceback

        """);

    [Fact]
    public void One_that_a_global_holds_is_reported_when_the_program_is_over() => AssertStderr(
        """
        async def work():
            pass

        kept = work()
        print("end")
        """,
        """
        <sys>:0: RuntimeWarning: coroutine 'work' was never awaited

        """);

    [Fact]
    public void Closing_it_counts_as_an_end() => AssertStderr(
        """
        async def work():
            pass

        work().close()
        """,
        "");

    private static void AssertStderr(string source, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), ProgramRun.Of(source.ReplaceLineEndings("\n")).Stderr);
}
