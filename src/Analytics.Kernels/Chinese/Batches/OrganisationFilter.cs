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
    private readonly PlaneReader<TSimd, TVec> _planes;
    private readonly SameRegionFilter<TSimd, TVec> _region;
    private readonly TVec _core;
    private readonly TVec _parent;
    private readonly TVec _flags;
    private readonly TVec _mostSlips;
    private readonly TVec _first;
    private readonly TVec _last;
    private readonly TVec _starts;
    private readonly TVec _ends;
    private readonly TVec _signature;
    private readonly TVec _signatureAgain;
    private readonly SlipWords _slip;

    internal OrganisationFilter(PlaneReader<TSimd, TVec> planes)
    {
        _planes = planes;
        _region = new SameRegionFilter<TSimd, TVec>(planes);
        _core = planes.Query(OrganisationFeatures.Core);
        _parent = planes.Query(OrganisationFeatures.Parent);
        _flags = planes.Query(OrganisationFeatures.Flags);
        _mostSlips = planes.Query(OrganisationFeatures.MostSlips);
        _first = planes.Query(OrganisationFeatures.First);
        _last = planes.Query(OrganisationFeatures.Last);
        _starts = planes.Query(OrganisationFeatures.Starts);
        _ends = planes.Query(OrganisationFeatures.Ends);
        _signature = planes.Query(OrganisationFeatures.Signature);
        _signatureAgain = planes.Query(OrganisationFeatures.Signature + 1);
        for (var word = 0; word < OrganisationFeatures.SlipWords; word++)
        {
            _slip[word] = planes.Query(OrganisationFeatures.Slip + word);
        }
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var flags = _planes.Load(OrganisationFeatures.Flags, row);
        var department = TSimd.Common16(TSimd.Xor(flags, _flags), TSimd.Broadcast16(OrganisationFeatures.HasDepartment));
        var core = TSimd.Equal16(_planes.Load(OrganisationFeatures.Core, row), _core);
        var parent = TSimd.And(TSimd.Equal16(_planes.Load(OrganisationFeatures.Parent, row), _parent), department);
        var inRegion = TSimd.And(_region.CanBeOne(_planes, row, flags), TSimd.Or(TSimd.Or(core, parent), MayBeSlips(row)));
        var alike = TSimd.Or(inRegion, MayAbbreviate(row));
        var otherwise = TSimd.KeepWhereCommon16(
            TSimd.Broadcast16((ushort)(OrganisationLevel.Else + 1)), flags, TSimd.Broadcast16(OrganisationFeatures.IsPresent));
        return TSimd.Or(otherwise, alike);
    }

    /// <summary>
    /// Whether the price of <see cref="SlipDistance"/> may be within what the lengths allow: each side may have so many characters that the
    /// other has not, and as many bits of its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec MayBeSlips(int row)
    {
        TVec bytes = default;
        for (var word = 0; word < OrganisationFeatures.SlipWords; word++)
        {
            bytes = TSimd.Add16(bytes, TSimd.CountBytes(TSimd.Xor(_planes.Load(OrganisationFeatures.Slip + word, row), _slip[word])));
        }

        var most = _planes.Load(OrganisationFeatures.MostSlips, row);
        var both = TSimd.SelectGreater16(most, _mostSlips, _mostSlips, most);
        var different = TSimd.And(TSimd.Add16(bytes, TSimd.ShiftRight16(bytes, 8)), TSimd.Broadcast16(0xFF));
        return TSimd.Not(TSimd.Greater16(different, both));
    }

    /// <summary>Whether one may abbreviate the other: it has no other characters, and begins and ends as an abbreviation of the other may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec MayAbbreviate(int row)
    {
        var signature = _planes.Load(OrganisationFeatures.Signature, row);
        var signatureAgain = _planes.Load(OrganisationFeatures.Signature + 1, row);
        var onlyRow = TSimd.Or(TSimd.AndNot(signature, _signature), TSimd.AndNot(signatureAgain, _signatureAgain));
        var onlyQuery = TSimd.Or(TSimd.AndNot(_signature, signature), TSimd.AndNot(_signatureAgain, signatureAgain));
        var rowAbbreviates = TSimd.And(
            TSimd.Equal16(onlyRow, default),
            TSimd.And(
                TSimd.Common16(_planes.Load(OrganisationFeatures.First, row), _starts),
                TSimd.Common16(_planes.Load(OrganisationFeatures.Last, row), _ends)));
        var queryAbbreviates = TSimd.And(
            TSimd.Equal16(onlyQuery, default),
            TSimd.And(
                TSimd.Common16(_planes.Load(OrganisationFeatures.Starts, row), _first),
                TSimd.Common16(_planes.Load(OrganisationFeatures.Ends, row), _last)));
        return TSimd.Or(rowAbbreviates, queryAbbreviates);
    }

    [InlineArray(OrganisationFeatures.SlipWords)]
    private struct SlipWords
    {
        private TVec _first;
    }
}
