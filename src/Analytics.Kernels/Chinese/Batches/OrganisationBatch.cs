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
    private readonly FeatureBlocks<OrganisationKeys> _features;

    /// <summary>A batch without rows.</summary>
    /// <param name="organisations">The values that rows may have; see <see cref="Prepare"/>.</param>
    public OrganisationBatch(LevelValues<OrganisationKeys> organisations) => _features = new(organisations, OrganisationFeatures.Length);

    /// <summary>The number of rows.</summary>
    public int Count => _features.Count;

    /// <summary>Distinct organisations, prepared when first compared; many batches may share them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Prepares the one of a code.</param>
    public static LevelValues<OrganisationKeys> Prepare(int count, Func<int, OrganisationKeys> make) => new(count, make, OrganisationFeatures.Length, OrganisationFeatures.Write);

    /// <summary>A batch of organisations that stand nowhere else.</summary>
    /// <param name="organisations">An organisation a row.</param>
    public static OrganisationBatch Of(IReadOnlyList<OrganisationKeys> organisations)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        var batch = new OrganisationBatch(Prepare(organisations.Count, row => organisations[row]));
        batch.Reset([.. Enumerable.Range(0, organisations.Count)]);
        return batch;
    }

    /// <summary>Takes other rows; allocates only where there are more than ever before, or values not met before.</summary>
    /// <param name="codes">The code of a value a row, below 0 where it is missing.</param>
    public void Reset(ReadOnlySpan<int> codes) => _features.Reset(codes);

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

            LevelRun.Filter<OrganisationFilter<TSimd, TVec>, TSimd, TVec>(new(batch._features.Rows, ref features), first, levels);
        }

        public byte Compare(int query, int row)
        {
            var features = batch._features;
            return features.IsMissing(query) || features.IsMissing(row) ? (byte)0 : (byte)(OrganisationComparator.Compare(features.Key(query), features.Key(row)) + 1);
        }
    }
}
