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

    /// <summary>What is given out for two rows of the same value, instead of what the comparator says of it; 0, the default, leaves it to that.</summary>
    public byte Same
    {
        get => _features.Same;
        set => _features.Same = value;
    }

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

    /// <summary>Asks for what rows to come will need, so that it is near when <see cref="Reset"/> takes them.</summary>
    /// <param name="codes">Their codes.</param>
    public void Fetch(ReadOnlySpan<int> codes) => _features.Fetch(codes);

    /// <summary>Takes other rows; allocates only where there are more than ever before, or values not met before.</summary>
    /// <param name="codes">The code of a value a row, below 0 where it is missing.</param>
    public void Reset(ReadOnlySpan<int> codes) => _features.Reset(codes);

    /// <summary>Compares rows with neighbouring rows. Allocates nothing; several threads may compare at once while none resets.</summary>
    /// <param name="sweeps">Which rows with which.</param>
    /// <param name="levels">Takes for each row of a sweep, at its place, <see cref="OrganisationLevel"/> + 1, so that 0 is missing, or <see cref="Same"/>.</param>
    public void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> levels) => Compare(LevelRun.Width, sweeps, levels);

    internal void Compare(int width, ReadOnlySpan<Sweep> sweeps, Span<byte> levels) =>
        LevelRun.Compare(new Rows(this), Count, width, sweeps, levels);

    private readonly struct Rows(OrganisationBatch batch) : ILevelRows
    {
        public static bool DecidesAll => false;

        public bool Filter<TSimd, TVec>(in Sweep sweep, Span<byte> levels)
            where TSimd : struct, ISimd<TVec>
            where TVec : unmanaged
        {
            ref var features = ref batch._features.Query(sweep.Query);
            if (Unsafe.Add(ref features, OrganisationFeatures.Flags) == 0)
            {
                batch._features.WriteMissing(sweep, levels);
                return false;
            }

            var filter = new OrganisationFilter<TSimd, TVec>(batch._features.Rows, ref features);
            return LevelRun.Filter<OrganisationFilter<TSimd, TVec>, TSimd, TVec>(ref filter, sweep, levels);
        }

        public int Touch(int query, int row)
        {
            var features = batch._features;
            return features.Known(query, row) >= 0 ? 0 : Touch(features.Key(query)) ^ Touch(features.Key(row));
        }

        public byte Compare(int query, int row)
        {
            var features = batch._features;
            return features.Known(query, row) is >= 0 and var known ? (byte)known : (byte)(OrganisationComparator.Compare(features.Key(query), features.Key(row)) + 1);
        }

        private static int Touch(OrganisationKeys key) => key.Characters.Length ^ key.CoreCharacters.Length;
    }
}
