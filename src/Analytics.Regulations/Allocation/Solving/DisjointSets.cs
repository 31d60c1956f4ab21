namespace Analytics.Regulations.Allocation.Solving;

/// <summary>Sets of numbers from 0 that are joined pair by pair; each set is named by its least member.</summary>
/// <param name="count">How many numbers there are.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The least member of a number's set.</summary>
    public int Find(int member)
    {
        while (_parent[member] != member)
        {
            _parent[member] = _parent[_parent[member]];
            member = _parent[member];
        }

        return member;
    }

    /// <summary>Makes two sets one.</summary>
    public void Join(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
