using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Dates;

/// <summary>Dates of candidates, row by row, to compare one of them with a run of others; the levels are those of <see cref="DateComparator"/>.</summary>
public sealed class DateBatch
{
    // Whole vectors are read.
    private const int Overhang = Sweep.Step;

    private readonly AlignedArray<uint> _dates = new();

    /// <param name="dates">A date a row.</param>
    public DateBatch(ReadOnlySpan<DateKey> dates) => Reset(dates);

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>What is given out for two rows of the same date, known to the day or not, instead of its level; 0, the default, leaves it to that.</summary>
    public byte Same { get; set; }

    /// <summary>Takes other rows; allocates only where there are more than ever before.</summary>
    /// <param name="dates">A date a row.</param>
    public void Reset(ReadOnlySpan<DateKey> dates)
    {
        _dates.Reserve(dates.Length + Overhang);
        Count = dates.Length;
        for (var row = 0; row < dates.Length; row++)
        {
            _dates[row] = dates[row].Digits;
        }
    }

    /// <summary>Compares rows with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="sweeps">Which rows with which.</param>
    /// <param name="levels">Takes for each row of a sweep, at its place, <see cref="DateLevel"/> + 1, so that 0 is missing, or <see cref="Same"/>.</param>
    public void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> levels) => Compare(LevelRun.Width, sweeps, levels);

    internal void Compare(int width, ReadOnlySpan<Sweep> sweeps, Span<byte> levels) =>
        LevelRun.Compare(new Rows(_dates, Same), Count, width, sweeps, levels);

    private readonly struct Rows(AlignedArray<uint> dates, byte same) : ILevelRows
    {
        public static bool DecidesAll => true;

        public bool Filter<TSimd, TVec>(in Sweep sweep, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            var date = new DateKey(dates[sweep.Query]);
            if (date.IsMissing)
            {
                levels.Slice(sweep.Place, sweep.Count).Clear();
                return false;
            }

            var filter = new DateFilter<TSimd, TVec>(ref dates[0], date, same);
            return LevelRun.Filter<DateFilter<TSimd, TVec>, TSimd, TVec>(ref filter, sweep, levels);
        }

        public int Touch(int query, int row) => 0;

        public byte Compare(int query, int row)
        {
            var (one, other) = (new DateKey(dates[query]), new DateKey(dates[row]));
            return same > 0 && one == other && !one.IsMissing ? same : (byte)(DateComparator.Compare(one, other) + 1);
        }
    }
}
