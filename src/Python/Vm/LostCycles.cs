using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// Of lost objects, those that lie on a cycle or hang on one: CPython notices the others at once, and these when it looks for cycles.
/// One pass over the objects and references between them (R. Tarjan, Depth-first search and linear graph algorithms, 1972).
/// </summary>
/// <param name="referents">What an object holds, as far as it is lost as well.</param>
/// <param name="mostObjects">With more of them nothing is concluded.</param>
internal sealed class LostCycles(Func<object, List<object>> referents, int mostObjects)
{
    private sealed class Node(object obj, int number, List<object> referents)
    {
        public readonly object Object = obj;
        public readonly List<object> Referents = referents;
        public readonly int Number = number;
        public int Lowest = number;
        public int Followed;
        public bool IsOpen = true;
        public bool IsHeld;

        /// <summary>References to it from other lost objects that have not ended.</summary>
        public int Count;

        public bool HasEnded;
    }

    private readonly Dictionary<object, Node> _nodes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Components one after the other, those that are held before those that hold them.</summary>
    private readonly List<Node> _closed = [];

    private readonly Stack<Node> _open = new();

    /// <summary>How many objects were looked at.</summary>
    public int Visited => _nodes.Count;

    /// <summary>The objects on cycles, and all that those hold.</summary>
    public HashSet<object> Held { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at all that can be reached from these lost objects.</summary>
    public void Find(IEnumerable<object> roots)
    {
        foreach (var root in roots)
        {
            if (!_nodes.ContainsKey(root))
                Follow(Enter(root));
        }

        if (_nodes.Count > mostObjects)
            return;
        for (var i = _closed.Count - 1; i >= 0; i--)
        {
            var node = _closed[i];
            if (!node.IsHeld)
                continue;
            Held.Add(node.Object);
            foreach (var referent in node.Referents)
                _nodes[referent].IsHeld = true;
        }
    }

    /// <summary>
    /// The objects in the order in which CPython's counts bring them to their end: first one to which no other lost object refers, then
    /// what only it held, the items of lists and tuples from the last to the first, then the next.
    /// </summary>
    /// <param name="firsts">Where to begin, in order; those that others still hold wait for them.</param>
    public IEnumerable<object> InOrderOfEnd(IEnumerable<object> firsts)
    {
        if (_nodes.Count > mostObjects)
        {
            foreach (var first in firsts)
                yield return first;
            yield break;
        }

        foreach (var node in _nodes.Values)
        {
            foreach (var referent in node.Referents)
                _nodes[referent].Count++;
        }

        var path = new Stack<(Node Node, int Next)>();
        foreach (var first in firsts)
        {
            if (!_nodes.TryGetValue(first, out var root))
            {
                yield return first;
                continue;
            }

            if (root.Count > 0 || root.HasEnded)
                continue;
            root.HasEnded = true;
            yield return first;
            path.Push((root, 0));
            while (path.TryPop(out var at))
            {
                var (node, next) = at;
                if (next == node.Referents.Count)
                    continue;
                path.Push((node, next + 1));
                var referent = _nodes[node.Referents[node.Object is PyList or PyTuple ? node.Referents.Count - 1 - next : next]];
                if (--referent.Count > 0 || referent.HasEnded)
                    continue;
                referent.HasEnded = true;
                yield return referent.Object;
                path.Push((referent, 0));
            }
        }
    }

    private Node Enter(object obj)
    {
        var node = new Node(obj, _nodes.Count, referents(obj));
        _nodes.Add(obj, node);
        _open.Push(node);
        return node;
    }

    private void Follow(Node root)
    {
        var path = new Stack<Node>([root]);
        while (_nodes.Count <= mostObjects && path.TryPeek(out var node))
        {
            if (node.Followed < node.Referents.Count)
            {
                var referent = node.Referents[node.Followed++];
                if (!_nodes.TryGetValue(referent, out var next))
                    path.Push(Enter(referent));
                else if (next.IsOpen)
                    node.Lowest = Math.Min(node.Lowest, next.Number);
                node.IsHeld |= ReferenceEquals(next, node);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var holder))
                holder.Lowest = Math.Min(holder.Lowest, node.Lowest);
            if (node.Lowest == node.Number)
                Close(node);
        }
    }

    private void Close(Node first)
    {
        var isCycle = !ReferenceEquals(_open.Peek(), first);
        Node node;
        do
        {
            node = _open.Pop();
            node.IsOpen = false;
            node.IsHeld |= isCycle;
            _closed.Add(node);
        }
        while (!ReferenceEquals(node, first));
    }
}
