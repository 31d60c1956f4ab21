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

    private readonly PlaneReader<TSimd, TVec> _planes;
    private readonly OtherNames<TSimd, TVec> _others;

    internal OtherHanFilter(PlaneReader<TSimd, TVec> planes)
    {
        _planes = planes;
        _others = new OtherNames<TSimd, TVec>(planes, Han);
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var shape = _planes.Load(NameFeatures.Shape, row);
        return NameResult<TSimd, TVec>.Of(shape, _others.Alike(_planes, row, shape));
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
internal readonly ref struct OtherNames<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly TVec _first;
    private readonly TVec _second;
    private readonly TVec _firstSyllables;
    private readonly TVec _secondSyllables;
    private readonly TVec _sum;
    private readonly TVec _surnames;
    private readonly TVec _surnamesAgain;
    private readonly TVec _shapes;

    /// <param name="planes">The batch and its query.</param>
    /// <param name="shapes">The shapes of the Han names to compare with.</param>
    internal OtherNames(PlaneReader<TSimd, TVec> planes, ushort shapes)
    {
        _first = planes.Query(NameFeatures.Character);
        _second = planes.Query(NameFeatures.Character + 1);
        _firstSyllables = planes.Query(NameFeatures.Syllables);
        _secondSyllables = planes.Query(NameFeatures.Syllables + 1);
        _sum = planes.Query(NameFeatures.Sum);
        _surnames = planes.Query(NameFeatures.Surnames);
        _surnamesAgain = planes.Query(NameFeatures.SurnamesAgain);
        _shapes = TSimd.Broadcast16(shapes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Alike(PlaneReader<TSimd, TVec> planes, int row, TVec shape)
    {
        var first = planes.Load(NameFeatures.Character, row);
        var second = planes.Load(NameFeatures.Character + 1, row);
        var firstEqual = TSimd.Equal16(first, _first);
        var secondEqual = TSimd.Equal16(second, _second);
        var sound = TSimd.And(
            TSimd.Or(firstEqual, TSimd.Common16(planes.Load(NameFeatures.Syllables, row), _firstSyllables)),
            TSimd.Or(secondEqual, TSimd.Common16(planes.Load(NameFeatures.Syllables + 1, row), _secondSyllables)));
        var crossed = TSimd.Or(TSimd.Equal16(first, _second), TSimd.Equal16(second, _first));
        var order = TSimd.Equal16(planes.Load(NameFeatures.Sum, row), _sum);
        var han = TSimd.Or(TSimd.Or(TSimd.Or(firstEqual, secondEqual), TSimd.Or(sound, crossed)), order);
        var letters = TSimd.And(
            TSimd.Common16(planes.Load(NameFeatures.Surnames, row), _surnames),
            TSimd.Common16(planes.Load(NameFeatures.SurnamesAgain, row), _surnamesAgain));
        return TSimd.Or(
            TSimd.And(han, TSimd.Common16(shape, _shapes)),
            TSimd.And(letters, TSimd.Common16(shape, TSimd.Broadcast16(NameFeatures.Letters))));
    }
}
