using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// The name of an organisation against a vector of names. Alike can be only what has the same core, or one the parent of the other, in regions
/// that can be one; few characters that the other has not, likewise; or what can abbreviate the other. The same normalised form is the same
/// core in the same region.
/// </summary>
internal readonly ref struct OrganisationFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly FeatureRows _organisations;
    private readonly ref uint _query;
    private readonly SameRegionFilter<TSimd, TVec> _region;

    /// <param name="organisations">The batch.</param>
    /// <param name="query">The features of the query.</param>
    internal OrganisationFilter(FeatureRows organisations, ref uint query)
    {
        _organisations = organisations;
        _query = ref query;
        _region = new SameRegionFilter<TSimd, TVec>(
            FeatureReader<TSimd, TVec>.Once(Unsafe.Add(ref query, OrganisationFeatures.Region)), FeatureReader<TSimd, TVec>.Once(Unsafe.Add(ref query, OrganisationFeatures.Flags)));
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var features = new FeatureReader<TSimd, TVec>(ref _organisations[row], ref _query);
        var flags = features.Load(OrganisationFeatures.Flags);
        var department = TSimd.Common16(
            TSimd.Xor(flags, features.Query(OrganisationFeatures.Flags)), TSimd.Broadcast16(OrganisationFeatures.HasDepartment));
        var parent = TSimd.And(features.Equal(OrganisationFeatures.Parent), department);
        var inRegion = TSimd.And(
            _region.CanBeOne(features.Load(OrganisationFeatures.Region), flags),
            TSimd.Or(TSimd.Or(features.Equal(OrganisationFeatures.Core), parent), MayBeSlips(features)));
        var alike = TSimd.Or(inRegion, MayAbbreviate(features));
        var otherwise = TSimd.KeepWhereAny16(
            TSimd.Broadcast16((ushort)(OrganisationLevel.Else + 1)), TSimd.And(flags, TSimd.Broadcast16(OrganisationFeatures.IsPresent)));
        return TSimd.Or(otherwise, alike);
    }

    /// <summary>
    /// Whether the price of <see cref="SlipDistance"/> may be within what the lengths allow: each side may have so many characters that the
    /// other has not, and as many bits of its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec MayBeSlips(FeatureReader<TSimd, TVec> features)
    {
        TVec bytes = default;
        for (var word = 0; word < OrganisationFeatures.SlipWords; word++)
        {
            bytes = TSimd.Add16(bytes, TSimd.CountBytes(TSimd.Xor(
                features.Load(unchecked(OrganisationFeatures.Slip + word)), features.Query(unchecked(OrganisationFeatures.Slip + word)))));
        }

        var most = features.Load(OrganisationFeatures.MostSlips);
        var queryMost = features.Query(OrganisationFeatures.MostSlips);
        var both = TSimd.SelectGreater16(most, queryMost, queryMost, most);
        var different = TSimd.And(TSimd.Add16(bytes, TSimd.ShiftRight16(bytes, 8)), TSimd.Broadcast16(0xFF));
        return TSimd.Not(TSimd.Greater16(different, both));
    }

    /// <summary>Whether one may abbreviate the other: it has no other characters, and begins and ends as an abbreviation of the other may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec MayAbbreviate(FeatureReader<TSimd, TVec> features)
    {
        var row = features.Load(OrganisationFeatures.Signature);
        var rowAgain = features.Load(OrganisationFeatures.Signature + 1);
        var query = features.Query(OrganisationFeatures.Signature);
        var queryAgain = features.Query(OrganisationFeatures.Signature + 1);
        var onlyRow = TSimd.Or(TSimd.AndNot(row, query), TSimd.AndNot(rowAgain, queryAgain));
        var onlyQuery = TSimd.Or(TSimd.AndNot(query, row), TSimd.AndNot(queryAgain, rowAgain));
        var rowAbbreviates = TSimd.And(
            TSimd.Equal16(onlyRow, default),
            TSimd.And(
                TSimd.Common16(features.Load(OrganisationFeatures.First), features.Query(OrganisationFeatures.Starts)),
                TSimd.Common16(features.Load(OrganisationFeatures.Last), features.Query(OrganisationFeatures.Ends))));
        var queryAbbreviates = TSimd.And(
            TSimd.Equal16(onlyQuery, default),
            TSimd.And(
                TSimd.Common16(features.Load(OrganisationFeatures.Starts), features.Query(OrganisationFeatures.First)),
                TSimd.Common16(features.Load(OrganisationFeatures.Ends), features.Query(OrganisationFeatures.Last))));
        return TSimd.Or(rowAbbreviates, queryAbbreviates);
    }
}
