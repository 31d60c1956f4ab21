namespace Analytics.Kernels.Batches.Levels;

/// <summary>One query against a vector of rows: decides what it can, and never otherwise than the comparator of pairs.</summary>
internal interface ILevelFilter<TVec>
    where TVec : unmanaged
{
    /// <summary>Whether a row takes a lane of 32 bits and not a word of 16.</summary>
    static abstract bool HasLanes { get; }

    /// <summary>
    /// For each row, in the low byte, what the batch gives out for its level, or <see cref="LevelRun.Undecided"/> where the comparator of
    /// pairs must say.
    /// </summary>
    /// <param name="row">The first row, a multiple of the rows of a vector; rows past the last one give anything.</param>
    TVec Levels(int row);
}
