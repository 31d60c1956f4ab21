using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// Organisations of candidates, row by row, to compare one of them with a run of others; the levels are those of <see cref="OrganisationComparator"/>.
/// </summary>
public sealed class OrganisationBatch
{
    private readonly FeatureBlocks _features = new(OrganisationFeatures.Length);
    private OrganisationKeys[] _organisations = [];

    /// <param name="organisations">An organisation a row.</param>
    public OrganisationBatch(ReadOnlySpan<OrganisationKeys> organisations) => Reset(organisations);

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Takes other rows; allocates only where there are more than ever before.</summary>
    /// <param name="organisations">An organisation a row.</param>
    public void Reset(ReadOnlySpan<OrganisationKeys> organisations)
    {
        if (organisations.Length > _organisations.Length)
        {
            _organisations = new OrganisationKeys[organisations.Length];
        }

        organisations.CopyTo(_organisations);
        Count = organisations.Length;
        _features.Reset(organisations.Length);
        for (var row = 0; row < organisations.Length; row++)
        {
            _features.Set(row, in organisations[row].Features[0]);
        }
    }

    /// <summary>Compares a row with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="query">The row compared, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="first">The first row that it is compared with.</param>
    /// <param name="levels">A byte for each row compared: <see cref="OrganisationLevel"/> + 1, so that 0 is missing.</param>
    public void Compare(int query, int first, Span<byte> levels) => Compare(LevelRun.Width, query, first, levels);

    internal void Compare(int width, int query, int first, Span<byte> levels) =>
        LevelRun.Compare(new Rows(this), Count, width, query, first, levels);

    private readonly struct Rows(OrganisationBatch batch) : ILevelRows
    {
        public static bool DecidesAll => false;

        public void Filter<TSimd, TVec>(int query, int first, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            ref var features = ref batch._features.Query(query);
            if (Unsafe.Add(ref features, OrganisationFeatures.Flags) == 0)
            {
                levels.Clear();
                return;
            }

            LevelRun.Filter<OrganisationFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features, ref features), first, levels);
        }

        public byte Compare(int query, int row) =>
            (byte)(OrganisationComparator.Compare(batch._organisations[query], batch._organisations[row]) + 1);
    }
}
