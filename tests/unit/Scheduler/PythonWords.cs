using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>Shows results and exceptions as the recorded Python programs print theirs.</summary>
internal static class PythonWords
{
    public static string Show(object? value) => value switch
    {
        null or Playground.Scheduler.Coroutines.Unit => "None",
        Exception exception => Describe(exception),
        ValueTuple<int, int> pair => $"[{pair.Item1} {pair.Item2}]",
        System.Collections.IEnumerable list and not string => $"[{string.Join(' ', list.Cast<object?>().Select(Show))}]",
        _ => value.ToString()!,
    };

    public static string Describe(Exception exception) => exception is ExceptionGroup group
        ? $"ExceptionGroup({string.Join(' ', group.Exceptions.Select(Describe))})"
        : $"{TypeName(exception)}({Message(exception).Split('<')[0]})";

    private static string TypeName(Exception exception) =>
        exception is KeyNotFoundException ? "KeyError" : ExceptionText.PythonName(exception);

    private static string Message(Exception exception) =>
        exception is KeyNotFoundException ? $"'{exception.Message}'" : exception.Message;
}
