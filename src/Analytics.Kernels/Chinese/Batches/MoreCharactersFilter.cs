using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>A Han name of three or four characters without middle dot against any names.</summary>
internal readonly ref struct MoreCharactersFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly FeatureRows _names;
    private readonly ref uint _query;
    private readonly int _last;
    private readonly uint _sameShape;
    private readonly uint _shorterShape;
    private readonly uint _longerShape;
    private readonly uint _simple;
    private readonly bool _hasOthers;

    /// <param name="names">The batch.</param>
    /// <param name="query">The features of the query.</param>
    /// <param name="length">3 or 4.</param>
    /// <param name="hasOthers">Whether there are long or dotted names or names in letters.</param>
    internal MoreCharactersFilter(FeatureRows names, ref uint query, int length, bool hasOthers)
    {
        _names = names;
        _query = ref query;
        _last = NameFeatures.Character + length - 1;
        _sameShape = FeatureReader<TSimd, TVec>.Twice((ushort)(NameFeatures.OneCharacter << (length - 1)));
        _shorterShape = FeatureReader<TSimd, TVec>.Twice((ushort)(NameFeatures.OneCharacter << (length - 2)));

        _simple = length == 3 ? FeatureReader<TSimd, TVec>.Twice((ushort)(FeatureReader<TSimd, TVec>.Once(Unsafe.Add(ref query, NameFeatures.Shape)) & NameFeatures.Simple)) : 0;

        // Names of five characters are among the others.
        _longerShape = length == 3 ? FeatureReader<TSimd, TVec>.Twice((ushort)(NameFeatures.OneCharacter << length)) : 0;
        _hasOthers = hasOthers;
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var features = new FeatureReader<TSimd, TVec>(ref _names[row], ref _query);
        var shape = features.Load(NameFeatures.Shape);
        var firstEqual = features.Equal(NameFeatures.Character);
        var secondEqual = features.Equal(NameFeatures.Character + 1);
        var thirdEqual = features.Equal(NameFeatures.Character + 2);
        var fourthEqual = features.Equal(NameFeatures.Character + 3);

        // At most one of four places differs: two are equal and one of the other two, either way round.
        var oneDiffers = TSimd.Or(
            TSimd.And(TSimd.And(firstEqual, secondEqual), TSimd.Or(thirdEqual, fourthEqual)),
            TSimd.And(TSimd.Or(firstEqual, secondEqual), TSimd.And(thirdEqual, fourthEqual)));
        var secondSound = TSimd.And(features.Common(NameFeatures.Syllables + 1), features.Common(NameFeatures.SecondSyllables));
        var sound = TSimd.And(
            TSimd.And(TSimd.Or(firstEqual, features.Common(NameFeatures.Syllables)), TSimd.Or(secondEqual, secondSound)),
            TSimd.And(
                TSimd.Or(thirdEqual, features.Common(NameFeatures.Syllables + 2)), TSimd.Or(fourthEqual, features.Common(NameFeatures.Syllables + 3))));
        var same = TSimd.Or(TSimd.Or(oneDiffers, sound), features.Equal(NameFeatures.Sum));

        // One character of the given name is missing in the shorter: its last is the last or the last but one of the longer.
        var last = features.Query(_last);
        var end = features.Load(unchecked(_last - 1));
        var shorter = TSimd.And(
            TSimd.And(firstEqual, TSimd.Or(TSimd.Equal16(end, last), TSimd.Equal16(end, features.Query(unchecked(_last - 1))))),
            TSimd.Common16(shape, TSimd.Broadcast32(_shorterShape)));
        var longer = TSimd.And(
            firstEqual,
            TSimd.Or(TSimd.Equal16(features.Load(NameFeatures.Character + 2), last), TSimd.Equal16(features.Load(NameFeatures.Character + 3), last)));
        var alike = TSimd.Or(
            TSimd.And(same, TSimd.Common16(shape, TSimd.Broadcast32(_sameShape))),
            TSimd.Or(
                shorter, TSimd.And(longer, TSimd.Common16(shape, TSimd.Broadcast32(_longerShape)))));
        if (_hasOthers)
        {
            alike = TSimd.Or(alike, OtherNames<TSimd, TVec>.Alike(features, NameFeatures.OtherHan));
        }

        // Of three characters the surname and one more equal, the other of other sound and look.
        var one = TSimd.And(TSimd.And(firstEqual, TSimd.Xor(secondEqual, thirdEqual)), TSimd.Common16(shape, TSimd.Broadcast32(_sameShape)));
        var simple = TSimd.Common16(shape, TSimd.Broadcast32(_simple));
        one = TSimd.And(one, simple);
        if (TSimd.Signs8(one) != 0)
        {
            one = TSimd.AndNot(one, TSimd.Select(secondEqual, LookFilter<TSimd, TVec>.MayBeNear(features, 2), LookFilter<TSimd, TVec>.MayBeNear(features, 1)));
            one = TSimd.AndNot(one, sound);
        }

        return NameResult<TSimd, TVec>.Of(shape, alike, TSimd.Or(one, TSimd.And(shorter, simple)));
    }
}
