using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>
/// A measure of one row against a run of rows. It gives out classes, not numbers: 0 where nothing can be said, else a class for all values
/// that no threshold of the ladder tells apart. One a thread.
/// </summary>
internal abstract class MeasureBatch
{
    /// <summary>How many classes there are, 0 included.</summary>
    public abstract int Classes { get; }

    /// <summary>Takes the rows of a run; allocates only where there are more than ever before, or longer ones.</summary>
    public abstract void Reset(ReadOnlySpan<int> rows);

    /// <summary>A class for each of some neighbouring rows of the run.</summary>
    /// <param name="query">The place of the row compared.</param>
    /// <param name="first">The place of the first row that it is compared with.</param>
    /// <param name="classes">A byte for each row, below <see cref="Analytics.Kernels.Batches.LevelCodes.TableLength"/>.</param>
    public abstract void Compare(int query, int first, Span<byte> classes);

    /// <summary>Whether the values of a class, not 0, meet a threshold of the ladder.</summary>
    public abstract bool Holds(int valueClass, ComparisonOperator comparison, double threshold);
}
