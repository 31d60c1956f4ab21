namespace Analytics.Evaluation.Craft.Aggregation;

/// <summary>A node of a hierarchy.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Parent">What it belongs to; null for the whole.</param>
/// <param name="Weight">Its weight among its siblings, ≥ 0, in any proportion.</param>
public sealed record HierarchyNode(string Code, string? Parent, double Weight);

/// <summary>Indicators in dimensions, dimensions in sub-indices, and so on to one whole.</summary>
public sealed class Hierarchy
{
    private readonly Dictionary<string, int> _index;

    /// <summary>Checks and orders nodes.</summary>
    /// <param name="nodes">All nodes, in any order: one whole, every other with a parent that is there. Nodes without children are the indicators.</param>
    /// <exception cref="ArgumentException">They are not one tree, a weight is negative, or the children of a node all weigh nothing.</exception>
    public Hierarchy(IReadOnlyList<HierarchyNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.GroupBy(node => node.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"'{twice.Key}' stands twice.", nameof(nodes));
        if (nodes.FirstOrDefault(node => !(node.Weight >= 0) || double.IsInfinity(node.Weight)) is { } bad)
            throw new ArgumentException($"The weight of '{bad.Code}' is {bad.Weight}; it must be a number ≥ 0.", nameof(nodes));
        if (nodes.Count(node => node.Parent is null) != 1) throw new ArgumentException("Exactly one node is the whole, without a parent.", nameof(nodes));

        Nodes = Ordered(nodes);
        _index = Enumerable.Range(0, Nodes.Count).ToDictionary(i => Nodes[i].Code, StringComparer.Ordinal);
        Children = [.. Nodes.Select(node => (IReadOnlyList<int>)[.. Enumerable.Range(0, Nodes.Count).Where(i => Nodes[i].Parent == node.Code)])];
        Leaves = [.. Enumerable.Range(0, Nodes.Count).Where(i => Children[i].Count == 0)];
        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Children[i].Count > 0 && Children[i].All(child => Nodes[child].Weight == 0))
                throw new ArgumentException($"Nothing below '{Nodes[i].Code}' has a weight.", nameof(nodes));
        }
    }

    /// <summary>The nodes, the whole first and every child behind its parent.</summary>
    public IReadOnlyList<HierarchyNode> Nodes { get; }

    /// <summary>The places of each node's children.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Children { get; }

    /// <summary>The places of the indicators, in the order of <see cref="Nodes"/>.</summary>
    public IReadOnlyList<int> Leaves { get; }

    /// <summary>The place of a node; −1 when there is none of that name.</summary>
    public int IndexOf(string code) => _index.GetValueOrDefault(code, -1);

    /// <summary>Other weights on the same nodes.</summary>
    /// <param name="weight">The weight of a node.</param>
    public Hierarchy WithWeights(Func<HierarchyNode, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return new Hierarchy([.. Nodes.Select(node => node with { Weight = weight(node) })]);
    }

    /// <summary>What each node counts in the whole when nothing is missing: the product of its weights among siblings up the tree.</summary>
    public IReadOnlyList<double> EffectiveWeights()
    {
        var effective = new double[Nodes.Count];
        effective[0] = 1;
        for (var i = 0; i < Nodes.Count; i++)
        {
            var sum = Children[i].Sum(child => Nodes[child].Weight);
            foreach (var child in Children[i]) effective[child] = effective[i] * Nodes[child].Weight / sum;
        }

        return effective;
    }

    private static List<HierarchyNode> Ordered(IReadOnlyList<HierarchyNode> nodes)
    {
        var byParent = nodes.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal);
        var ordered = new List<HierarchyNode>(nodes.Count) { nodes.Single(node => node.Parent is null) };
        for (var i = 0; i < ordered.Count; i++) ordered.AddRange(byParent[ordered[i].Code]);
        if (ordered.Count == nodes.Count) return ordered;
        var reached = ordered.Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        throw new ArgumentException($"'{nodes.First(node => !reached.Contains(node.Code)).Code}' does not belong to the whole.", nameof(nodes));
    }
}
