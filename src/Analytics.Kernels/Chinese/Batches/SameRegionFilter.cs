using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// Whether the regions of two organisations can be one, just as the comparator of pairs has it: of institutions the same; of companies either
/// none, or the same province and city, or the province alone.
/// </summary>
internal readonly ref struct SameRegionFilter<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const ushort Province = 0xFF00;
    private const ushort City = 0xFF;

    private readonly uint _region;
    private readonly uint _isCompany;
    private readonly uint _isNone;
    private readonly uint _isProvince;

    /// <param name="region">The query's.</param>
    /// <param name="flags">The query's.</param>
    internal SameRegionFilter(ushort region, ushort flags)
    {
        _region = FeatureReader<TSimd, TVec>.Twice(region);
        _isCompany = All((flags & OrganisationFeatures.IsCompany) != 0);
        _isNone = All(region == 0);
        _isProvince = All((region & City) == 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec CanBeOne(TVec region, TVec flags)
    {
        var company = TSimd.Or(TSimd.Broadcast32(_isCompany), TSimd.Common16(flags, TSimd.Broadcast16(OrganisationFeatures.IsCompany)));
        var none = TSimd.Or(TSimd.Broadcast32(_isNone), TSimd.Equal16(region, default));
        var province = TSimd.Equal16(TSimd.And(TSimd.Xor(region, TSimd.Broadcast32(_region)), TSimd.Broadcast16(Province)), default);
        var whole = TSimd.Or(TSimd.Broadcast32(_isProvince), TSimd.Equal16(TSimd.And(region, TSimd.Broadcast16(City)), default));
        return TSimd.Or(TSimd.Equal16(region, TSimd.Broadcast32(_region)), TSimd.And(company, TSimd.Or(none, TSimd.And(province, whole))));
    }

    private static uint All(bool condition) => condition ? uint.MaxValue : 0;
}
