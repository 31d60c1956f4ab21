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
    private const int CharactersInWord = 4;

    private readonly FeatureBlocks _features = new(IdentifierFeatures.Length);
    private IdentifierText[] _identifiers = [];
    private int _words;
    private bool _anyMasked;

    /// <param name="identifiers">An identifier a row.</param>
    public IdentifierBatch(ReadOnlySpan<IdentifierText> identifiers) => Reset(identifiers);

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Takes other rows; allocates only where there are more than ever before.</summary>
    /// <param name="identifiers">An identifier a row.</param>
    public void Reset(ReadOnlySpan<IdentifierText> identifiers)
    {
        if (identifiers.Length > _identifiers.Length)
        {
            _identifiers = new IdentifierText[identifiers.Length];
        }

        identifiers.CopyTo(_identifiers);
        Count = identifiers.Length;
        _features.Reset(identifiers.Length);
        var longest = 0;
        _anyMasked = false;
        for (var row = 0; row < identifiers.Length; row++)
        {
            longest = Math.Max(longest, identifiers[row].Features[IdentifierFeatures.TextLength]);
            _anyMasked |= identifiers[row].IsMasked;
        }

        for (var row = 0; row < identifiers.Length; row++)
        {
            _features.Set(row, in identifiers[row].Features[0]);
        }

        _words = Math.Min(IdentifierFeatures.Words, (longest + CharactersInWord - 1) / CharactersInWord);
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

            LevelRun.Filter<IdentifierFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features, ref features, batch._words, batch._anyMasked), first, levels);
        }

        public byte Compare(int query, int row) =>
            (byte)(IdentifierComparator.Compare(batch._identifiers[query], batch._identifiers[row]) + 1);
    }
}
