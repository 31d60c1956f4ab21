using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Names;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// Names of candidates, row by row, to compare one of them with a run of others; the levels are those of <see cref="ChineseNameComparator"/>.
/// </summary>
public sealed class NameBatch
{
    private readonly FeatureBlocks<NameKeys> _features;

    // Whether there are names other than Han names of up to four characters without middle dot.
    private bool _hasOthers;

    /// <summary>A batch without rows.</summary>
    /// <param name="names">The values that rows may have; see <see cref="Prepare"/>.</param>
    public NameBatch(LevelValues<NameKeys> names) => _features = new(names, NameFeatures.Length);

    /// <summary>The number of rows.</summary>
    public int Count => _features.Count;

    /// <summary>What is given out for two rows of the same value, instead of what the comparator says of it; 0, the default, leaves it to that.</summary>
    public byte Same
    {
        get => _features.Same;
        set => _features.Same = value;
    }

    /// <summary>Distinct names, prepared when first compared; many batches may share them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Prepares the one of a code.</param>
    public static LevelValues<NameKeys> Prepare(int count, Func<int, NameKeys> make) => new(count, make, NameFeatures.Length, NameFeatures.Write);

    /// <summary>A batch of names that stand nowhere else.</summary>
    /// <param name="names">A name a row.</param>
    public static NameBatch Of(IReadOnlyList<NameKeys> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var batch = new NameBatch(Prepare(names.Count, row => names[row]));
        batch.Reset([.. Enumerable.Range(0, names.Count)]);
        return batch;
    }

    /// <summary>Asks for what rows to come will need, so that it is near when <see cref="Reset"/> takes them.</summary>
    /// <param name="codes">Their codes.</param>
    public void Fetch(ReadOnlySpan<int> codes) => _features.Fetch(codes);

    /// <summary>Takes other rows; allocates only where there are more than ever before, or values not met before.</summary>
    /// <param name="codes">The code of a value a row, below 0 where it is missing.</param>
    public void Reset(ReadOnlySpan<int> codes)
    {
        _features.Reset(codes);
        _hasOthers = (_features.Any(NameFeatures.Shape) & (NameFeatures.OtherHan | NameFeatures.Letters)) != 0;
    }

    /// <summary>Compares rows with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="sweeps">Which rows with which.</param>
    /// <param name="levels">Takes for each row of a sweep, at its place, <see cref="NameLevel"/> + 1, so that 0 is missing, or <see cref="Same"/>.</param>
    public void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> levels) => Compare(LevelRun.Width, sweeps, levels);

    internal void Compare(int width, ReadOnlySpan<Sweep> sweeps, Span<byte> levels) =>
        LevelRun.Compare(new Rows(this), Count, width, sweeps, levels);

    private readonly struct Rows(NameBatch batch) : ILevelRows
    {
        public static bool DecidesAll => false;

        public bool Filter<TSimd, TVec>(in Sweep sweep, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            ref var features = ref batch._features.Query(sweep.Query);
            switch (FeatureReader<TSimd, TVec>.Once(Unsafe.Add(ref features, NameFeatures.Shape)) & ~NameFeatures.Flags)
            {
                case 0:
                    batch._features.WriteMissing(sweep, levels);
                    return false;
                case NameFeatures.OneCharacter:
                case NameFeatures.Letters:
                    var letters = new LettersFilter<TSimd, TVec>(batch._features.Rows, ref features);
                    return LevelRun.Filter<LettersFilter<TSimd, TVec>, TSimd, TVec>(ref letters, sweep, levels);
                case NameFeatures.OneCharacter << 1:
                    var two = new TwoCharactersFilter<TSimd, TVec>(batch._features.Rows, ref features, batch._hasOthers);
                    return LevelRun.Filter<TwoCharactersFilter<TSimd, TVec>, TSimd, TVec>(ref two, sweep, levels);
                case NameFeatures.OtherHan:
                    var other = new OtherHanFilter<TSimd, TVec>(batch._features.Rows, ref features);
                    return LevelRun.Filter<OtherHanFilter<TSimd, TVec>, TSimd, TVec>(ref other, sweep, levels);
                case var shape:
                    var length = shape == NameFeatures.OneCharacter << 2 ? 3 : 4;
                    var more = new MoreCharactersFilter<TSimd, TVec>(batch._features.Rows, ref features, length, batch._hasOthers);
                    return LevelRun.Filter<MoreCharactersFilter<TSimd, TVec>, TSimd, TVec>(ref more, sweep, levels);
            }
        }

        public int Touch(int query, int row)
        {
            var features = batch._features;
            return features.Known(query, row) >= 0 ? 0 : Touch(features.Key(query)) ^ Touch(features.Key(row));
        }

        public byte Compare(int query, int row)
        {
            var features = batch._features;
            return features.Known(query, row) is >= 0 and var known ? (byte)known : (byte)(ChineseNameComparator.Compare(features.Key(query), features.Key(row)) + 1);
        }

        private static int Touch(NameKeys key) => key.Characters.Length ^ key.Readings.Length ^ key.Forms.Length;
    }
}
