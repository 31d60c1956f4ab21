namespace Analytics.Linkage.Columns;

/// <summary>Walks over the words that two texts share: gives the place of each in the left one. Both are sorted and have every word once.</summary>
/// <param name="left">One text's words, as hashes.</param>
/// <param name="right">The other's.</param>
internal ref struct CommonWords(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
{
    private readonly ReadOnlySpan<uint> _left = left;
    private readonly ReadOnlySpan<uint> _right = right;
    private int _next;

    /// <summary>The place in the left text.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>For <c>foreach</c>.</summary>
    public readonly CommonWords GetEnumerator() => this;

    /// <summary>Goes on to the next shared word; false behind the last.</summary>
    public bool MoveNext()
    {
        Current++;
        while (Current < _left.Length && _next < _right.Length)
        {
            var order = _left[Current].CompareTo(_right[_next]);
            _next += order >= 0 ? 1 : 0;
            if (order == 0)
            {
                return true;
            }

            Current += order < 0 ? 1 : 0;
        }

        return false;
    }
}
