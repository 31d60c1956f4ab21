using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// A Han name of two characters against any names. In a block of one surname every other name of two characters differs in one: alike are
/// only those of like sound or look, so the look is bounded here too.
/// </summary>
internal readonly ref struct TwoCharactersFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const ushort Two = NameFeatures.OneCharacter << 1;
    private const ushort Three = NameFeatures.OneCharacter << 2;

    private readonly FeatureRows _names;
    private readonly ref uint _query;
    private readonly uint _simple;
    private readonly bool _hasOthers;

    /// <param name="names">The batch.</param>
    /// <param name="query">The features of the query.</param>
    /// <param name="hasOthers">Whether there are long or dotted names or names in letters.</param>
    internal TwoCharactersFilter(FeatureRows names, ref uint query, bool hasOthers)
    {
        _names = names;
        _query = ref query;
        _hasOthers = hasOthers;
        _simple = FeatureReader<TSimd, TVec>.Twice((ushort)(FeatureReader<TSimd, TVec>.Once(Unsafe.Add(ref query, NameFeatures.Shape)) & NameFeatures.Simple));
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var features = new FeatureReader<TSimd, TVec>(ref _names[row], ref _query);
        var shape = features.Load(NameFeatures.Shape);
        var firstEqual = features.Equal(NameFeatures.Character);
        var secondEqual = features.Equal(NameFeatures.Character + 1);
        var sound = TSimd.And(
            TSimd.Or(firstEqual, features.Common(NameFeatures.Syllables)),
            TSimd.Or(secondEqual, TSimd.And(features.Common(NameFeatures.Syllables + 1), features.Common(NameFeatures.SecondSyllables))));

        // Of two that share a character the others must look alike.
        var look = TSimd.Or(
            TSimd.And(firstEqual, LookFilter<TSimd, TVec>.MayBeNear(features, 1)),
            TSimd.And(secondEqual, LookFilter<TSimd, TVec>.MayBeNear(features, 0)));
        var two = TSimd.Or(TSimd.Or(features.Equal(NameFeatures.Sum), sound), look);

        // Of three characters: the given name is one of the two.
        var third = TSimd.Equal16(features.Load(NameFeatures.Character + 2), features.Query(NameFeatures.Character + 1));
        var three = TSimd.And(TSimd.And(firstEqual, TSimd.Or(secondEqual, third)), TSimd.Common16(shape, TSimd.Broadcast16(Three)));
        var alike = TSimd.Or(TSimd.And(two, TSimd.Common16(shape, TSimd.Broadcast16(Two))), three);
        if (_hasOthers)
        {
            alike = TSimd.Or(alike, OtherNames<TSimd, TVec>.Alike(features, NameFeatures.OtherHan));
        }

        return NameResult<TSimd, TVec>.Of(shape, alike, TSimd.And(three, TSimd.Common16(shape, TSimd.Broadcast32(_simple))));
    }
}

/// <summary>
/// Whether characters of the same place may score as near by <see cref="GlyphSimilarity"/>: with c equal corners, S letters of both Cangjie codes
/// together, of which at least m have no counterpart, and a difference of d strokes the score is at most 10 c + 40 (S − m) / S − 3 min(6, d).
/// </summary>
internal static class LookFilter<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int CornerPoints = 10;
    private const int CangjiePoints = 40;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVec MayBeNear(FeatureReader<TSimd, TVec> features, int character)
    {
        var look = NameFeatures.Look + (NameFeatures.LookWords * character);

        // One bit for each corner that differs; the product gathers their number in the highest four bits.
        var corners = TSimd.Xor(features.Load(look + NameFeatures.Corners), features.Query(look + NameFeatures.Corners));
        corners = TSimd.Or(corners, TSimd.ShiftRight16(corners, 1));
        corners = TSimd.And(TSimd.Or(corners, TSimd.ShiftRight16(corners, 2)), TSimd.Broadcast16(0x1111));
        var different = TSimd.ShiftRight16(TSimd.Multiply16(corners, TSimd.Broadcast16(0x1111)), 12);

        var strokes = features.Load(look + NameFeatures.Strokes);
        var queryStrokes = features.Query(look + NameFeatures.Strokes);
        var more = TSimd.SelectGreater16(
            strokes, queryStrokes, TSimd.Subtract16(strokes, queryStrokes), TSimd.Subtract16(queryStrokes, strokes));
        var price = TSimd.SelectGreater16(more, TSimd.Broadcast16(6), TSimd.Broadcast16(18), TSimd.Multiply16(more, TSimd.Broadcast16(3)));

        // Score ≥ 36 times S: (4 · 10 + 40 − 36 − 10 · different − price) S ≥ 40 m.
        const int most = (4 * CornerPoints) + CangjiePoints - GlyphSimilarity.NearScore;
        var room = TSimd.Subtract16(TSimd.Subtract16(TSimd.Broadcast16(most), TSimd.Multiply16(different, TSimd.Broadcast16(CornerPoints))), price);
        room = TSimd.Multiply16(room, TSimd.Add16(features.Load(look + NameFeatures.CangjieLength), features.Query(look + NameFeatures.CangjieLength)));
        var bytes = TSimd.CountBytes(TSimd.Xor(features.Load(look + NameFeatures.Cangjie), features.Query(look + NameFeatures.Cangjie)));
        var missing = TSimd.And(TSimd.Add16(bytes, TSimd.ShiftRight16(bytes, 8)), TSimd.Broadcast16(0xFF));
        var far = TSimd.Greater16(TSimd.Multiply16(missing, TSimd.Broadcast16(CangjiePoints)), room);

        // What has no codes to compare is not judged here.
        var shapes = TSimd.Or(features.Load(NameFeatures.Shape), features.Query(NameFeatures.Shape));
        return TSimd.Or(TSimd.Not(far), TSimd.Common16(shapes, TSimd.Broadcast16(NameFeatures.Unlookable)));
    }
}
