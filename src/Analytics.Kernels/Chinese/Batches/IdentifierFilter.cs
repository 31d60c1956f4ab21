using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// An identifier against a vector of identifiers: counts the places in which both are visible and differ. Two whole ones of a length with
/// more than two such places are else, a masked one with any contradicts; of two lengths only an old and a new form can be alike.
/// </summary>
internal readonly ref struct IdentifierFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int MostDifferent = 2;

    private readonly FeatureRows _identifiers;
    private readonly ref uint _query;
    private readonly uint _shortForm;
    private readonly int _words;
    private readonly bool _isMasked;
    private readonly bool _anyMasked;

    /// <param name="identifiers">The batch.</param>
    /// <param name="query">The features of the query.</param>
    /// <param name="words">How many words of characters the longest identifier has.</param>
    /// <param name="anyMasked">Whether some identifier of the batch is masked.</param>
    internal IdentifierFilter(FeatureRows identifiers, ref uint query, int words, bool anyMasked)
    {
        _identifiers = identifiers;
        _query = ref query;

        // 1 is no form: identifiers without one do not meet in it.
        _shortForm = Math.Max(Unsafe.Add(ref query, IdentifierFeatures.ShortForm), FeatureReader<TSimd, TVec>.Twice(1));
        _words = words;
        _isMasked = FeatureReader<TSimd, TVec>.Once(Unsafe.Add(ref query, IdentifierFeatures.Kind)) == IdentifierFeatures.Masked;
        _anyMasked = anyMasked;
    }

    public static bool HasLanes => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var features = new FeatureReader<TSimd, TVec>(ref _identifiers[row], ref _query);
        var kind = features.Load(IdentifierFeatures.Kind);
        var sameLength = features.Equal(IdentifierFeatures.TextLength);
        var different = Different(features);
        var masked = TSimd.Broadcast16(IdentifierFeatures.Masked);
        if (_isMasked)
        {
            var present = TSimd.Common16(kind, TSimd.Broadcast16(ushort.MaxValue));
            var decided = TSimd.Select(sameLength, TSimd.Greater16(different, default), FrontDiffers(features));
            return TSimd.And(present, TSimd.Or(masked, TSimd.Not(decided)));
        }

        // A masked row differs in one place already, a whole one in three.
        var clear = TSimd.Greater16(different, TSimd.AndNot(TSimd.Broadcast16(MostDifferent), kind));
        var otherLength = TSimd.Equal16(features.Load(IdentifierFeatures.ShortForm), TSimd.Broadcast32(_shortForm));
        if (_anyMasked)
        {
            otherLength = TSimd.Or(otherLength, TSimd.AndNot(TSimd.Common16(kind, masked), FrontDiffers(features)));
        }

        return TSimd.Or(kind, TSimd.Select(sameLength, TSimd.Not(clear), otherLength));
    }

    /// <summary>
    /// Whether the first four characters are there and visible in both, and differ: of two lengths they are compared from the front up to a mask.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec FrontDiffers(FeatureReader<TSimd, TVec> features)
    {
        var visible = TSimd.And(features.Load(IdentifierFeatures.Visible), features.Query(IdentifierFeatures.Visible));
        var less = TSimd.Broadcast16(IdentifierFeatures.CharactersInWord - 1);
        var whole = TSimd.And(
            TSimd.Greater16(features.Load(IdentifierFeatures.TextLength), less), TSimd.Greater16(features.Query(IdentifierFeatures.TextLength), less));
        return TSimd.AndNot(
            TSimd.And(whole, TSimd.Equal16(visible, TSimd.Broadcast16(ushort.MaxValue))), features.Equal(IdentifierFeatures.Characters));
    }

    /// <summary>The number of places in which both are visible and differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Different(FeatureReader<TSimd, TVec> features)
    {
        // Four counts of four bits a word, each at most the number of words.
        var ones = TSimd.Broadcast16(0x1111);
        TVec counts = default;
        for (var word = 0; word < _words; word++)
        {
            var other = TSimd.Xor(
                features.Load(unchecked(IdentifierFeatures.Characters + word)), features.Query(unchecked(IdentifierFeatures.Characters + word)));
            if (_anyMasked)
            {
                other = TSimd.And(other, features.Load(unchecked(IdentifierFeatures.Visible + word)));
            }

            if (_isMasked)
            {
                other = TSimd.And(other, features.Query(unchecked(IdentifierFeatures.Visible + word)));
            }

            other = TSimd.Or(other, TSimd.ShiftRight16(other, 1));
            counts = TSimd.Add16(counts, TSimd.And(TSimd.Or(other, TSimd.ShiftRight16(other, 2)), ones));
        }

        var pairs = TSimd.Add16(
            TSimd.And(counts, TSimd.Broadcast16(0x0F0F)), TSimd.And(TSimd.ShiftRight16(counts, 4), TSimd.Broadcast16(0x0F0F)));
        return TSimd.And(TSimd.Add16(pairs, TSimd.ShiftRight16(pairs, 8)), TSimd.Broadcast16(0xFF));
    }
}
