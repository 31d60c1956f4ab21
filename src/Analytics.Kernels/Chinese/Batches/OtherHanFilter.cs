using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>A Han name that is long or has a middle dot against any names.</summary>
internal readonly ref struct OtherHanFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    // Whatever the length of the other Han name.
    private const ushort Han = NameFeatures.OtherHan | (NameFeatures.OtherHan - 1);

    private readonly FeatureRows _names;
    private readonly ref uint _query;

    internal OtherHanFilter(FeatureRows names, ref uint query)
    {
        _names = names;
        _query = ref query;
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var features = new FeatureReader<TSimd, TVec>(ref _names[row], ref _query);
        return NameResult<TSimd, TVec>.Of(features.Load(NameFeatures.Shape), OtherNames<TSimd, TVec>.Alike(features, Han));
    }
}

/// <summary>
/// A Han name against those that are not compared place by place: where one of the two is long or has a middle dot, and names in letters.
/// </summary>
/// <remarks>
/// Two Han names that are alike have the first or the second character in common where one place differs, the syllables of both where
/// all sound alike, the sum of all where their order differs; the first of the one is the first or second of the other where one lacks a
/// character, the first where the one is a part of the other.
/// </remarks>
internal static class OtherNames<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <param name="features">Rows and query.</param>
    /// <param name="shapes">The shapes of the Han names to compare with.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVec Alike(FeatureReader<TSimd, TVec> features, ushort shapes)
    {
        const int first = NameFeatures.Character;
        const int second = NameFeatures.Character + 1;
        var firstEqual = features.Equal(first);
        var secondEqual = features.Equal(second);
        var sound = TSimd.And(
            TSimd.Or(firstEqual, features.Common(NameFeatures.Syllables)), TSimd.Or(secondEqual, features.Common(NameFeatures.Syllables + 1)));
        var crossed = TSimd.Or(
            TSimd.Equal16(features.Load(first), features.Query(second)), TSimd.Equal16(features.Load(second), features.Query(first)));
        var han = TSimd.Or(TSimd.Or(TSimd.Or(firstEqual, secondEqual), TSimd.Or(sound, crossed)), features.Equal(NameFeatures.Sum));
        var letters = TSimd.And(
            TSimd.And(features.Common(NameFeatures.Surnames), features.Common(NameFeatures.SurnamesAgain)), features.Common(NameFeatures.SurnamesOnceMore));
        var shape = features.Load(NameFeatures.Shape);
        return TSimd.Or(
            TSimd.And(han, TSimd.Common16(shape, TSimd.Broadcast16(shapes))),
            TSimd.And(letters, TSimd.Common16(shape, TSimd.Broadcast16(NameFeatures.Letters))));
    }
}
