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

    private readonly PlaneReader<TSimd, TVec> _planes;
    private readonly OtherNames<TSimd, TVec> _others;
    private readonly TVec _first;
    private readonly TVec _second;
    private readonly TVec _firstSyllables;
    private readonly TVec _secondSyllables;
    private readonly TVec _secondAgain;
    private readonly TVec _sum;
    private readonly LookFilter<TSimd, TVec> _look;
    private readonly bool _hasOthers;

    internal TwoCharactersFilter(PlaneReader<TSimd, TVec> planes, bool hasOthers)
    {
        _planes = planes;
        _others = new OtherNames<TSimd, TVec>(planes, NameFeatures.OtherHan);
        _first = planes.Query(NameFeatures.Character);
        _second = planes.Query(NameFeatures.Character + 1);
        _firstSyllables = planes.Query(NameFeatures.Syllables);
        _secondSyllables = planes.Query(NameFeatures.Syllables + 1);
        _secondAgain = planes.Query(NameFeatures.SecondSyllables);
        _sum = planes.Query(NameFeatures.Sum);
        _look = new LookFilter<TSimd, TVec>(planes);
        _hasOthers = hasOthers;
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var shape = _planes.Load(NameFeatures.Shape, row);
        var second = _planes.Load(NameFeatures.Character + 1, row);
        var firstEqual = TSimd.Equal16(_planes.Load(NameFeatures.Character, row), _first);
        var secondEqual = TSimd.Equal16(second, _second);
        var secondSound = TSimd.And(
            TSimd.Common16(_planes.Load(NameFeatures.Syllables + 1, row), _secondSyllables),
            TSimd.Common16(_planes.Load(NameFeatures.SecondSyllables, row), _secondAgain));
        var sound = TSimd.And(TSimd.Or(firstEqual, TSimd.Common16(_planes.Load(NameFeatures.Syllables, row), _firstSyllables)), secondSound);
        var order = TSimd.Equal16(_planes.Load(NameFeatures.Sum, row), _sum);
        var look = TSimd.And(firstEqual, _look.MayBeNear(_planes, row, shape));
        var two = TSimd.Or(TSimd.Or(secondEqual, sound), TSimd.Or(order, look));

        // Of three characters: the given name is one of the two.
        var third = TSimd.Equal16(_planes.Load(NameFeatures.Character + 2, row), _second);
        var three = TSimd.And(firstEqual, TSimd.Or(secondEqual, third));
        var alike = TSimd.Or(
            TSimd.And(two, TSimd.Common16(shape, TSimd.Broadcast16(Two))),
            TSimd.And(three, TSimd.Common16(shape, TSimd.Broadcast16(Three))));
        if (_hasOthers)
        {
            alike = TSimd.Or(alike, _others.Alike(_planes, row, shape));
        }

        return NameResult<TSimd, TVec>.Of(shape, alike);
    }
}

/// <summary>
/// Whether the second characters may score as near by <see cref="GlyphSimilarity"/>: with c equal corners, S letters of both Cangjie codes
/// together, of which at least m have no counterpart, and a difference of d strokes the score is at most 10 c + 40 (S − m) / S − 3 min(6, d).
/// </summary>
internal readonly ref struct LookFilter<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int CornerPoints = 10;
    private const int CangjiePoints = 40;

    private readonly TVec _corners;
    private readonly TVec _cangjie;
    private readonly TVec _length;
    private readonly TVec _strokes;
    private readonly TVec _unlookable;

    internal LookFilter(PlaneReader<TSimd, TVec> planes)
    {
        _corners = planes.Query(NameFeatures.Corners);
        _cangjie = planes.Query(NameFeatures.Cangjie);
        _length = planes.Query(NameFeatures.CangjieLength);
        _strokes = planes.Query(NameFeatures.Strokes);
        _unlookable = TSimd.Broadcast16((planes.Word(NameFeatures.Shape) & NameFeatures.Unlookable) != 0 ? ushort.MaxValue : (ushort)0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec MayBeNear(PlaneReader<TSimd, TVec> planes, int row, TVec shape)
    {
        // One bit for each corner that differs; the product gathers their number in the highest four bits.
        var corners = TSimd.Xor(planes.Load(NameFeatures.Corners, row), _corners);
        corners = TSimd.Or(corners, TSimd.ShiftRight16(corners, 1));
        corners = TSimd.And(TSimd.Or(corners, TSimd.ShiftRight16(corners, 2)), TSimd.Broadcast16(0x1111));
        var different = TSimd.ShiftRight16(TSimd.Multiply16(corners, TSimd.Broadcast16(0x1111)), 12);

        var strokes = planes.Load(NameFeatures.Strokes, row);
        var more = TSimd.SelectGreater16(strokes, _strokes, TSimd.Subtract16(strokes, _strokes), TSimd.Subtract16(_strokes, strokes));
        var price = TSimd.SelectGreater16(more, TSimd.Broadcast16(6), TSimd.Broadcast16(18), TSimd.Multiply16(more, TSimd.Broadcast16(3)));

        // Score ≥ 36 times S: (4 · 10 + 40 − 36 − 10 · different − price) S ≥ 40 m.
        const int most = (4 * CornerPoints) + CangjiePoints - GlyphSimilarity.NearScore;
        var room = TSimd.Subtract16(TSimd.Subtract16(TSimd.Broadcast16(most), TSimd.Multiply16(different, TSimd.Broadcast16(CornerPoints))), price);
        room = TSimd.Multiply16(room, TSimd.Add16(planes.Load(NameFeatures.CangjieLength, row), _length));
        var bytes = TSimd.CountBytes(TSimd.Xor(planes.Load(NameFeatures.Cangjie, row), _cangjie));
        var missing = TSimd.And(TSimd.Add16(bytes, TSimd.ShiftRight16(bytes, 8)), TSimd.Broadcast16(0xFF));
        var far = TSimd.Greater16(TSimd.Multiply16(missing, TSimd.Broadcast16(CangjiePoints)), room);
        return TSimd.Or(TSimd.Or(TSimd.Not(far), _unlookable), TSimd.Common16(shape, TSimd.Broadcast16(NameFeatures.Unlookable)));
    }
}
