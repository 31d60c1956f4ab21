using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// The name of an organisation against a vector of names. Alike can be only what has the same normalised form; the same core, or one the
/// parent of the other, in regions that can be one; few characters of one that the other has not, likewise; or what can abbreviate the other.
/// </summary>
internal readonly ref struct OrganisationFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly PlaneReader<TSimd, TVec> _planes;
    private readonly SameRegionFilter<TSimd, TVec> _region;
    private readonly TVec _normalised;
    private readonly TVec _core;
    private readonly TVec _parent;
    private readonly TVec _flags;
    private readonly TVec _coreLength;
    private readonly TVec _regionLength;
    private readonly TVec _length;
    private readonly TVec _first;
    private readonly TVec _last;
    private readonly TVec _start;
    private readonly TVec _startAgain;
    private readonly TVec _ends;
    private readonly Words _signature;
    private readonly Words _slip;

    internal OrganisationFilter(PlaneReader<TSimd, TVec> planes)
    {
        _planes = planes;
        _region = new SameRegionFilter<TSimd, TVec>(planes);
        _normalised = planes.Query(OrganisationFeatures.Normalised);
        _core = planes.Query(OrganisationFeatures.Core);
        _parent = planes.Query(OrganisationFeatures.Parent);
        _flags = planes.Query(OrganisationFeatures.Flags);
        _coreLength = planes.Query(OrganisationFeatures.CoreLength);
        _regionLength = planes.Query(OrganisationFeatures.RegionLength);
        _length = planes.Query(OrganisationFeatures.TextLength);
        _first = planes.Query(OrganisationFeatures.First);
        _last = planes.Query(OrganisationFeatures.Last);
        _start = planes.Query(OrganisationFeatures.Start);
        _startAgain = planes.Query(OrganisationFeatures.StartAgain);
        _ends = planes.Query(OrganisationFeatures.Ends);
        for (var word = 0; word < OrganisationFeatures.SignatureWords; word++)
        {
            _signature[word] = planes.Query(OrganisationFeatures.Signature + word);
            _slip[word] = planes.Query(OrganisationFeatures.Slip + word);
        }
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var flags = _planes.Load(OrganisationFeatures.Flags, row);
        var normalised = Equal(OrganisationFeatures.Normalised, row, _normalised);
        var core = Equal(OrganisationFeatures.Core, row, _core);
        var department = TSimd.Common16(TSimd.Xor(flags, _flags), TSimd.Broadcast16(OrganisationFeatures.HasDepartment));
        var parent = TSimd.And(Equal(OrganisationFeatures.Parent, row, _parent), department);
        var inRegion = TSimd.And(
            _region.CanBeOne(_planes, row, flags), TSimd.Or(TSimd.Or(core, parent), MayBeSlips(row)));
        var alike = TSimd.Or(TSimd.Or(normalised, inRegion), MayAbbreviate(row));
        var otherwise = TSimd.KeepWhereCommon16(
            TSimd.Broadcast16((ushort)(OrganisationLevel.Else + 1)), flags, TSimd.Broadcast16(OrganisationFeatures.IsPresent));
        return TSimd.Or(otherwise, alike);
    }

    /// <summary>
    /// Whether the price of <see cref="SlipDistance"/> may be within what the length allows: every character of the one that the other has not
    /// costs 2 and more, and every one more that the one has costs 1 and more.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec MayBeSlips(int row)
    {
        TVec more = default, fewer = default;
        for (var word = 0; word < OrganisationFeatures.SignatureWords; word++)
        {
            var slip = _planes.Load(OrganisationFeatures.Slip + word, row);
            more = TSimd.Add16(more, TSimd.CountBytes(TSimd.AndNot(slip, _slip[word])));
            fewer = TSimd.Add16(fewer, TSimd.CountBytes(TSimd.AndNot(_slip[word], slip)));
        }

        more = Count(more);
        fewer = Count(fewer);
        var coreLength = _planes.Load(OrganisationFeatures.CoreLength, row);
        var regionLength = _planes.Load(OrganisationFeatures.RegionLength, row);
        var shorter = TSimd.SelectGreater16(coreLength, _coreLength, _coreLength, coreLength);
        var longer = TSimd.SelectGreater16(coreLength, _coreLength, coreLength, _coreLength);
        var region = TSimd.SelectGreater16(regionLength, _regionLength, _regionLength, regionLength);
        var length = TSimd.Add16(shorter, region);
        var middle = TSimd.Greater16(length, TSimd.Broadcast16(SlipDistance.MiddleName - 1));

        // Prices of 3, 4 and 5 buy one, two and two.
        var most = TSimd.Select(middle, TSimd.Broadcast16(SlipDistance.MostPrice / 2), TSimd.Broadcast16(1));
        var mostLonger = TSimd.Select(middle, TSimd.Broadcast16(SlipDistance.MostPrice), TSimd.Broadcast16(3));
        var never = TSimd.Or(
            TSimd.Or(TSimd.Greater16(more, most), TSimd.Greater16(fewer, most)),
            TSimd.Or(
                TSimd.Greater16(TSimd.Subtract16(longer, shorter), mostLonger), TSimd.Greater16(TSimd.Broadcast16(SlipDistance.ShortName), length)));
        return TSimd.Not(never);
    }

    /// <summary>
    /// Whether one may abbreviate the other: it is shorter, has no other characters, and begins and ends with those that the other may be
    /// abbreviated with.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec MayAbbreviate(int row)
    {
        TVec onlyRow = default, onlyQuery = default;
        for (var word = 0; word < OrganisationFeatures.SignatureWords; word++)
        {
            var signature = _planes.Load(OrganisationFeatures.Signature + word, row);
            onlyRow = TSimd.Or(onlyRow, TSimd.AndNot(signature, _signature[word]));
            onlyQuery = TSimd.Or(onlyQuery, TSimd.AndNot(_signature[word], signature));
        }

        var length = _planes.Load(OrganisationFeatures.TextLength, row);
        var first = _planes.Load(OrganisationFeatures.First, row);
        var rowAbbreviates = TSimd.And(
            TSimd.And(TSimd.Equal16(onlyRow, default), TSimd.Greater16(_length, length)),
            TSimd.And(
                TSimd.Or(TSimd.Equal16(first, _start), TSimd.Equal16(first, _startAgain)),
                TSimd.Common16(_planes.Load(OrganisationFeatures.Last, row), _ends)));
        var queryAbbreviates = TSimd.And(
            TSimd.And(TSimd.Equal16(onlyQuery, default), TSimd.Greater16(length, _length)),
            TSimd.And(
                TSimd.Or(Equal(OrganisationFeatures.Start, row, _first), Equal(OrganisationFeatures.StartAgain, row, _first)),
                TSimd.Common16(_planes.Load(OrganisationFeatures.Ends, row), _last)));
        return TSimd.Or(rowAbbreviates, queryAbbreviates);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Equal(int plane, int row, TVec query) => TSimd.Equal16(_planes.Load(plane, row), query);

    /// <summary>The sum of the two bytes of each word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Count(TVec bytes) => TSimd.And(TSimd.Add16(bytes, TSimd.ShiftRight16(bytes, 8)), TSimd.Broadcast16(0xFF));

    [InlineArray(OrganisationFeatures.SignatureWords)]
    private struct Words
    {
        private TVec _first;
    }
}
