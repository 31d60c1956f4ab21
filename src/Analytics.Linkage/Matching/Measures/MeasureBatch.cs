using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>
/// A measure of rows against runs of rows. It gives out classes, not numbers: 0 where nothing can be said, else a class for all values
/// that no threshold of the ladder tells apart. One a thread.
/// </summary>
internal abstract class MeasureBatch
{
    /// <summary>How many classes there are, 0 included.</summary>
    public abstract int Classes { get; }

    /// <summary>Takes the rows of a run; allocates only where there are more than ever before, or longer ones.</summary>
    public abstract void Reset(ReadOnlySpan<int> rows);

    /// <summary>Asks for what rows of the next run will need: it lies anywhere in memory, and is near then.</summary>
    /// <param name="from">The place of the first row.</param>
    /// <param name="count">How many rows; their value codes have been gathered.</param>
    public virtual void Fetch(int from, int count)
    {
    }

    /// <summary>A class for each row of some sweeps.</summary>
    /// <param name="sweeps">Which rows are compared with which.</param>
    /// <param name="classes">Takes a byte for each row, at its place, below <see cref="Analytics.Kernels.Batches.LevelCodes.TableLength"/>.</param>
    public abstract void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes);

    /// <summary>Whether the values of a class, not 0, meet a threshold of the ladder.</summary>
    public abstract bool Holds(int valueClass, ComparisonOperator comparison, double threshold);

    /// <summary>
    /// Asks that the same value give a class of its own, <see cref="Classes"/>, whatever the measure says of it. Most that do it meet such pairs
    /// among the few that they look at one by one.
    /// </summary>
    /// <returns>Whether it will.</returns>
    public virtual bool TellSame() => false;
}
