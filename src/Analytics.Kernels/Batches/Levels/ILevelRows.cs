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

    /// <summary>Writes a byte a row from the first on: a level, or <see cref="LevelRun.Undecided"/>.</summary>
    void Filter<TSimd, TVec>(int query, int first, Span<byte> levels)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged;

    /// <summary>What the comparator of pairs says, its level + 1.</summary>
    byte Compare(int query, int row);
}
