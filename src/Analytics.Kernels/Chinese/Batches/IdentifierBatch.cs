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

    /// <summary>Takes other rows; allocates only where there are more than ever before, or values not met before.</summary>
    /// <param name="codes">The code of a value a row, below 0 where it is missing.</param>
    public void Reset(ReadOnlySpan<int> codes)
    {
        _features.Reset(codes);
        _anyMasked = (_features.Any(IdentifierFeatures.Kind) & IdentifierFeatures.Masked) != 0;
        _words = Math.Min(IdentifierFeatures.Words, (_features.Greatest(IdentifierFeatures.TextLength) + IdentifierFeatures.CharactersInWord - 1) / IdentifierFeatures.CharactersInWord);
    }

    /// <summary>Compares a row with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="query">The row compared, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="first">The first row that it is compared with.</param>
    /// <param name="levels">A byte for each row compared: <see cref="IdentifierLevel"/> + 1, so that 0 is missing.</param>
    public void Compare(int query, int first, Span<byte> levels) => Compare(LevelRun.Width, query, first, levels);

    internal void Compare(int width, int query, int first, Span<byte> levels) =>
        LevelRun.Compare(new Rows(this), Count, width, query, first, levels);

    private readonly struct Rows(IdentifierBatch batch) : ILevelRows
    {
        public static bool DecidesAll => false;

        public void Filter<TSimd, TVec>(int query, int first, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            ref var features = ref batch._features.Query(query);
            if (Unsafe.Add(ref features, IdentifierFeatures.Kind) == 0)
            {
                levels.Clear();
                return;
            }

            LevelRun.Filter<IdentifierFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features.Rows, ref features, batch._words, batch._anyMasked), first, levels);
        }

        public byte Compare(int query, int row)
        {
            var features = batch._features;
            return features.IsMissing(query) || features.IsMissing(row) ? (byte)0 : (byte)(IdentifierComparator.Compare(features.Key(query), features.Key(row)) + 1);
        }
    }
}
