using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>C3 linearisation (https://docs.python.org/3.13/howto/mro.html).</summary>
internal static class MethodResolutionOrder
{
    /// <summary>The order behind the class itself, or null when there is no consistent one.</summary>
    /// <param name="stuck">Then the classes of which none can come next.</param>
    public static PyType[]? Merge(PyType[] bases, out PyType[] stuck)
    {
        stuck = [];
        var sequences = new List<List<PyType>>();
        foreach (var type in bases)
            sequences.Add([.. type.Mro]);
        sequences.Add([.. bases]);
        var result = new List<PyType>();
        while (true)
        {
            sequences.RemoveAll(sequence => sequence.Count == 0);
            if (sequences.Count == 0)
                return [.. result];
            var next = sequences.Select(sequence => sequence[0])
                .FirstOrDefault(candidate => !sequences.Any(sequence => sequence.IndexOf(candidate) > 0));
            if (next is null)
            {
                stuck = [.. sequences.Select(static sequence => sequence[0]).Distinct()];
                return null;
            }

            result.Add(next);
            foreach (var sequence in sequences)
            {
                if (ReferenceEquals(sequence[0], next))
                    sequence.RemoveAt(0);
            }
        }
    }
}
