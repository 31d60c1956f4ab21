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
    private readonly FeatureBlocks _features = new(NameFeatures.Length);
    private NameKeys[] _names = [];

    // Whether there are names other than Han names of up to four characters without middle dot.
    private bool _hasOthers;

    /// <param name="names">A name a row.</param>
    public NameBatch(ReadOnlySpan<NameKeys> names) => Reset(names);

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Takes other rows; allocates only where there are more than ever before.</summary>
    /// <param name="names">A name a row.</param>
    public void Reset(ReadOnlySpan<NameKeys> names)
    {
        if (names.Length > _names.Length)
        {
            _names = new NameKeys[names.Length];
        }

        names.CopyTo(_names);
        Count = names.Length;
        _features.Reset(names.Length);
        var shapes = 0;
        for (var row = 0; row < names.Length; row++)
        {
            shapes |= names[row].Features[NameFeatures.Shape];
        }

        for (var row = 0; row < names.Length; row++)
        {
            _features.Set(row, in names[row].Features[0]);
        }

        _hasOthers = (shapes & (NameFeatures.OtherHan | NameFeatures.Letters)) != 0;
    }

    /// <summary>Compares a row with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="query">The row compared, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="first">The first row that it is compared with.</param>
    /// <param name="levels">A byte for each row compared: <see cref="NameLevel"/> + 1, so that 0 is missing.</param>
    public void Compare(int query, int first, Span<byte> levels) => Compare(LevelRun.Width, query, first, levels);

    internal void Compare(int width, int query, int first, Span<byte> levels) =>
        LevelRun.Compare(new Rows(this), Count, width, query, first, levels);

    private readonly struct Rows(NameBatch batch) : ILevelRows
    {
        public static bool DecidesAll => false;

        public void Filter<TSimd, TVec>(int query, int first, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            ref var features = ref batch._features.Query(query);
            switch (Unsafe.Add(ref features, NameFeatures.Shape) & ~NameFeatures.Unlookable)
            {
                case 0:
                    levels.Clear();
                    break;
                case NameFeatures.OneCharacter:
                case NameFeatures.Letters:
                    LevelRun.Filter<LettersFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features, ref features), first, levels);
                    break;
                case NameFeatures.OneCharacter << 1:
                    LevelRun.Filter<TwoCharactersFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features, ref features, batch._hasOthers), first, levels);
                    break;
                case NameFeatures.OtherHan:
                    LevelRun.Filter<OtherHanFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features, ref features), first, levels);
                    break;
                case var shape:
                    var length = shape == NameFeatures.OneCharacter << 2 ? 3 : 4;
                    LevelRun.Filter<MoreCharactersFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features, ref features, length, batch._hasOthers), first, levels);
                    break;
            }
        }

        public byte Compare(int query, int row) => (byte)(ChineseNameComparator.Compare(batch._names[query], batch._names[row]) + 1);
    }
}
