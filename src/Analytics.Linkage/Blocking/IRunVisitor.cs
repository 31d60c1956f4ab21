using Analytics.Kernels.Batches.Levels;

namespace Analytics.Linkage.Blocking;

/// <summary>Takes the candidate pairs of blocks: large blocks as runs of rows that lie side by side, small ones a row at a time.</summary>
internal interface IRunVisitor
{
    /// <summary>A run begins: the rows of one block or of several one behind the other; below 0 at places without a row.</summary>
    void Begin(ReadOnlySpan<int> rows);

    /// <summary>Says which rows the run behind the one that has begun will have.</summary>
    void Announce(ReadOnlySpan<int> rows);

    /// <summary>Rows of the run and neighbouring rows that each is to be compared with.</summary>
    /// <param name="sweeps">Which rows with which, by their places in the run.</param>
    /// <param name="left">At the place of each pair 255 if it is to be left out, else 0; empty where none is.</param>
    void Visit(SweepList sweeps, ReadOnlySpan<byte> left);

    /// <summary>Small blocks follow: their rows, one block behind the other.</summary>
    void Expect(ReadOnlySpan<int> rows);

    /// <summary>A row of a small block and the rows that it is to be compared with.</summary>
    void Visit(int row, ReadOnlySpan<int> others);
}
