namespace Analytics.Linkage.Blocking;

/// <summary>Takes the candidate pairs of blocks: large blocks as runs of rows that lie side by side, small ones a row at a time.</summary>
internal interface IRunVisitor
{
    /// <summary>A run begins: the rows of one block or of several one behind the other.</summary>
    void Begin(ReadOnlySpan<int> rows);

    /// <summary>A row of the run and neighbouring rows that it is to be compared with.</summary>
    /// <param name="query">The row's place in the run.</param>
    /// <param name="first">The place of the first of the others.</param>
    /// <param name="count">How many they are, at most <see cref="Matching.BlockMatcher.Most"/>.</param>
    /// <param name="left">255 for each that is to be left out, else 0; empty where none is.</param>
    void Visit(int query, int first, int count, ReadOnlySpan<byte> left);

    /// <summary>Small blocks follow: their rows, one block behind the other.</summary>
    void Expect(ReadOnlySpan<int> rows);

    /// <summary>A row of a small block and the rows that it is to be compared with.</summary>
    void Visit(int row, ReadOnlySpan<int> others);
}
