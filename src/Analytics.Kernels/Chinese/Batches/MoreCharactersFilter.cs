using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>A Han name of three or four characters without middle dot against any names.</summary>
internal readonly ref struct MoreCharactersFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly PlaneReader<TSimd, TVec> _planes;
    private readonly OtherNames<TSimd, TVec> _others;
    private readonly TVec _first;
    private readonly TVec _second;
    private readonly TVec _third;
    private readonly TVec _fourth;
    private readonly TVec _firstSyllables;
    private readonly TVec _secondSyllables;
    private readonly TVec _secondAgain;
    private readonly TVec _thirdSyllables;
    private readonly TVec _fourthSyllables;
    private readonly TVec _sum;
    private readonly TVec _sameShape;
    private readonly TVec _shorterShape;
    private readonly TVec _longerShape;
    private readonly TVec _last;
    private readonly TVec _lastButOne;
    private readonly int _shorterEnd;
    private readonly bool _hasOthers;

    internal MoreCharactersFilter(PlaneReader<TSimd, TVec> planes, int length, bool hasOthers)
    {
        _planes = planes;
        _others = new OtherNames<TSimd, TVec>(planes, NameFeatures.OtherHan);
        _first = planes.Query(NameFeatures.Character);
        _second = planes.Query(NameFeatures.Character + 1);
        _third = planes.Query(NameFeatures.Character + 2);
        _fourth = planes.Query(NameFeatures.Character + 3);
        _firstSyllables = planes.Query(NameFeatures.Syllables);
        _secondSyllables = planes.Query(NameFeatures.Syllables + 1);
        _secondAgain = planes.Query(NameFeatures.SecondSyllables);
        _thirdSyllables = planes.Query(NameFeatures.Syllables + 2);
        _fourthSyllables = planes.Query(NameFeatures.Syllables + 3);
        _sum = planes.Query(NameFeatures.Sum);
        _shorterEnd = NameFeatures.Character + length - 2;
        _sameShape = TSimd.Broadcast16((ushort)(NameFeatures.OneCharacter << (length - 1)));
        _shorterShape = TSimd.Broadcast16((ushort)(NameFeatures.OneCharacter << (length - 2)));

        // Names of five characters are among the others.
        _longerShape = TSimd.Broadcast16(length == 3 ? (ushort)(NameFeatures.OneCharacter << length) : (ushort)0);
        _last = planes.Query(NameFeatures.Character + length - 1);
        _lastButOne = planes.Query(NameFeatures.Character + length - 2);
        _hasOthers = hasOthers;
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var shape = _planes.Load(NameFeatures.Shape, row);
        var third = _planes.Load(NameFeatures.Character + 2, row);
        var fourth = _planes.Load(NameFeatures.Character + 3, row);
        var firstEqual = TSimd.Equal16(_planes.Load(NameFeatures.Character, row), _first);
        var secondEqual = TSimd.Equal16(_planes.Load(NameFeatures.Character + 1, row), _second);
        var thirdEqual = TSimd.Equal16(third, _third);
        var fourthEqual = TSimd.Equal16(fourth, _fourth);

        // At most one of four places differs: two are equal and one of the other two, either way round.
        var oneDiffers = TSimd.Or(
            TSimd.And(TSimd.And(firstEqual, secondEqual), TSimd.Or(thirdEqual, fourthEqual)),
            TSimd.And(TSimd.Or(firstEqual, secondEqual), TSimd.And(thirdEqual, fourthEqual)));
        var secondSound = TSimd.And(Sounds(1, row, _secondSyllables), TSimd.Common16(_planes.Load(NameFeatures.SecondSyllables, row), _secondAgain));
        var sound = TSimd.And(
            TSimd.And(TSimd.Or(firstEqual, Sounds(0, row, _firstSyllables)), TSimd.Or(secondEqual, secondSound)),
            TSimd.And(TSimd.Or(thirdEqual, Sounds(2, row, _thirdSyllables)), TSimd.Or(fourthEqual, Sounds(3, row, _fourthSyllables))));
        var order = TSimd.Equal16(_planes.Load(NameFeatures.Sum, row), _sum);
        var same = TSimd.Or(TSimd.Or(oneDiffers, sound), order);

        // One character of the given name is missing in the shorter: its last is the last or the last but one of the longer.
        var end = _planes.Load(_shorterEnd, row);
        var shorter = TSimd.And(firstEqual, TSimd.Or(TSimd.Equal16(end, _last), TSimd.Equal16(end, _lastButOne)));
        var longer = TSimd.And(firstEqual, TSimd.Or(TSimd.Equal16(third, _last), TSimd.Equal16(fourth, _last)));
        var alike = TSimd.Or(
            TSimd.And(same, TSimd.Common16(shape, _sameShape)),
            TSimd.Or(TSimd.And(shorter, TSimd.Common16(shape, _shorterShape)), TSimd.And(longer, TSimd.Common16(shape, _longerShape))));
        if (_hasOthers)
        {
            alike = TSimd.Or(alike, _others.Alike(_planes, row, shape));
        }

        return NameResult<TSimd, TVec>.Of(shape, alike);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Sounds(int place, int row, TVec syllables) => TSimd.Common16(_planes.Load(NameFeatures.Syllables + place, row), syllables);
}
