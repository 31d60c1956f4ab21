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
    private readonly FeatureRows _names;
    private readonly ref uint _query;

    internal LettersFilter(FeatureRows names, ref uint query)
    {
        _names = names;
        _query = ref query;
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var features = new FeatureReader<TSimd, TVec>(ref _names[row], ref _query);
        var surname = TSimd.And(
            TSimd.And(features.Common(NameFeatures.Surnames), features.Common(NameFeatures.SurnamesAgain)), features.Common(NameFeatures.SurnamesOnceMore));
        return NameResult<TSimd, TVec>.Of(features.Load(NameFeatures.Shape), TSimd.Or(surname, features.Equal(NameFeatures.Hash)));
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
        TSimd.KeepWhereAny16(TSimd.Broadcast16((ushort)(NameLevel.Else + 1)), shape), alike);

    /// <summary>The same, but for names of which one character differs or is missing and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVec Of(TVec shape, TVec alike, TVec oneDiffers) =>
        TSimd.Select(oneDiffers, TSimd.Broadcast16((ushort)(NameLevel.OneCharacterDifferent + 1)), Of(shape, alike));
}
