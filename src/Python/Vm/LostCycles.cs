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
    }

    private readonly Dictionary<object, Node> _nodes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Components one after the other, those that are held before those that hold them.</summary>
    private readonly List<Node> _closed = [];

    private readonly Stack<Node> _open = new();

    /// <summary>How many objects were looked at.</summary>
    public int Visited => _nodes.Count;

    /// <summary>The objects on cycles that can be reached from any of these, and all that those hold.</summary>
    public HashSet<object> HeldFrom(IEnumerable<object> roots)
    {
        foreach (var root in roots)
        {
            if (!_nodes.ContainsKey(root))
                Follow(Enter(root));
        }

        var held = new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (_nodes.Count > mostObjects)
            return held;
        for (var i = _closed.Count - 1; i >= 0; i--)
        {
            var node = _closed[i];
            if (!node.IsHeld)
                continue;
            held.Add(node.Object);
            foreach (var referent in node.Referents)
                _nodes[referent].IsHeld = true;
        }

        return held;
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
