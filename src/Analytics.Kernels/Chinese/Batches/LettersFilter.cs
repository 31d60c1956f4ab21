using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Names;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// A name in letters, or of one character, against any names: alike can only be what has the same folded form or a Latin form with the same surname.
/// </summary>
internal readonly ref struct LettersFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly PlaneReader<TSimd, TVec> _planes;
    private readonly TVec _hash;
    private readonly TVec _surnames;
    private readonly TVec _surnamesAgain;

    internal LettersFilter(PlaneReader<TSimd, TVec> planes)
    {
        _planes = planes;
        _hash = planes.Query(NameFeatures.Hash);
        _surnames = planes.Query(NameFeatures.Surnames);
        _surnamesAgain = planes.Query(NameFeatures.SurnamesAgain);
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var surname = TSimd.And(
            TSimd.Common16(_planes.Load(NameFeatures.Surnames, row), _surnames),
            TSimd.Common16(_planes.Load(NameFeatures.SurnamesAgain, row), _surnamesAgain));
        var alike = TSimd.Or(surname, TSimd.Equal16(_planes.Load(NameFeatures.Hash, row), _hash));
        return NameResult<TSimd, TVec>.Of(_planes.Load(NameFeatures.Shape, row), alike);
    }
}

/// <summary>What the filters of names give out.</summary>
internal static class NameResult<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <summary>Undecided where names may be alike, else missing or else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVec Of(TVec shape, TVec alike) => TSimd.Or(
        TSimd.KeepWhereCommon16(TSimd.Broadcast16((ushort)(NameLevel.Else + 1)), shape, TSimd.Broadcast16(ushort.MaxValue)), alike);
}
