using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// The rows of a batch as the run of levels sees them. Implemented by structs, so that the calls are bound when the code is compiled: a
/// generic virtual method would be looked up at every call.
/// </summary>
internal interface ILevelRows
{
    /// <summary>Whether the filter decides every row.</summary>
    static abstract bool DecidesAll { get; }

    /// <summary>Writes a byte a row of the sweep: a level, or <see cref="LevelRun.Undecided"/>.</summary>
    /// <returns>Whether some may be undecided.</returns>
    bool Filter<TSimd, TVec>(in Sweep sweep, Span<byte> levels)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged;

    /// <summary>
    /// Reads something of what the comparator of pairs will read of two rows: it lies anywhere in memory, and read for many pairs in a loop that
    /// does nothing else many are waited for at once.
    /// </summary>
    /// <returns>A number that says nothing, so that nobody thinks the work superfluous.</returns>
    int Touch(int query, int row);

    /// <summary>What is given out for a pair: the comparator's level + 1, or for the same value what the batch was told to.</summary>
    byte Compare(int query, int row);
}
