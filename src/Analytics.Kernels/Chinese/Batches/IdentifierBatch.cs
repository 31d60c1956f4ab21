using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Codes;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// Identifiers of candidates – resident numbers, passports, telephones – row by row, to compare one of them with a run of others; the levels
/// are those of <see cref="IdentifierComparator"/>.
/// </summary>
public sealed class IdentifierBatch
{
    private readonly FeatureBlocks<IdentifierText> _features;
    private int _words;
    private bool _anyMasked;

    /// <summary>A batch without rows.</summary>
    /// <param name="identifiers">The values that rows may have; see <see cref="Prepare"/>.</param>
    public IdentifierBatch(LevelValues<IdentifierText> identifiers) => _features = new(identifiers, IdentifierFeatures.Length);

    /// <summary>The number of rows.</summary>
    public int Count => _features.Count;

    /// <summary>What is given out for two rows of the same value, instead of what the comparator says of it; 0, the default, leaves it to that.</summary>
    public byte Same
    {
        get => _features.Same;
        set => _features.Same = value;
    }

    /// <summary>Distinct identifiers, prepared when first compared; many batches may share them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Prepares the one of a code.</param>
    public static LevelValues<IdentifierText> Prepare(int count, Func<int, IdentifierText> make) => new(count, make, IdentifierFeatures.Length, IdentifierFeatures.Write);

    /// <summary>A batch of identifiers that stand nowhere else.</summary>
    /// <param name="identifiers">An identifier a row.</param>
    public static IdentifierBatch Of(IReadOnlyList<IdentifierText> identifiers)
    {
        ArgumentNullException.ThrowIfNull(identifiers);
        var batch = new IdentifierBatch(Prepare(identifiers.Count, row => identifiers[row]));
        batch.Reset([.. Enumerable.Range(0, identifiers.Count)]);
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
        _anyMasked = (_features.Any(IdentifierFeatures.Kind) & IdentifierFeatures.Masked) != 0;
        _words = Math.Min(IdentifierFeatures.Words, (_features.Greatest(IdentifierFeatures.TextLength) + IdentifierFeatures.CharactersInWord - 1) / IdentifierFeatures.CharactersInWord);
    }

    /// <summary>Compares rows with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="sweeps">Which rows with which.</param>
    /// <param name="levels">Takes for each row of a sweep, at its place, <see cref="IdentifierLevel"/> + 1, so that 0 is missing, or <see cref="Same"/>.</param>
    public void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> levels) => Compare(LevelRun.Width, sweeps, levels);

    internal void Compare(int width, ReadOnlySpan<Sweep> sweeps, Span<byte> levels) =>
        LevelRun.Compare(new Rows(this), Count, width, sweeps, levels);

    private readonly struct Rows(IdentifierBatch batch) : ILevelRows
    {
        public static bool DecidesAll => false;

        public bool Filter<TSimd, TVec>(in Sweep sweep, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            ref var features = ref batch._features.Query(sweep.Query);
            if (Unsafe.Add(ref features, IdentifierFeatures.Kind) == 0)
            {
                batch._features.WriteMissing(sweep, levels);
                return false;
            }

            var filter = new IdentifierFilter<TSimd, TVec>(batch._features.Rows, ref features, batch._words, batch._anyMasked);
            return LevelRun.Filter<IdentifierFilter<TSimd, TVec>, TSimd, TVec>(ref filter, sweep, levels);
        }

        public int Touch(int query, int row)
        {
            var features = batch._features;
            return features.Known(query, row) >= 0 ? 0 : Touch(features.Key(query)) ^ Touch(features.Key(row));
        }

        public byte Compare(int query, int row)
        {
            var features = batch._features;
            return features.Known(query, row) is >= 0 and var known ? (byte)known : (byte)(IdentifierComparator.Compare(features.Key(query), features.Key(row)) + 1);
        }

        private static int Touch(IdentifierText key) => key.Text.Length;
    }
}
