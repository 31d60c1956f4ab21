using Analytics.Kernels.Sketches;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Sketches;

public sealed class BandedIndexTests
{
    [Fact]
    public void Pairs_AreThoseThatAgreeInAWholeBand() => Prop.ForAll(
        Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 3).Select(value => (uint)value), 7)).ToArbitrary(),
        Gen.Choose(1, 3).ToArbitrary(),
        (signatures, rows) =>
        {
            var index = new BandedIndex(rows, int.MaxValue);
            for (var i = 0; i < signatures.Length; i++)
            {
                index.Add(i, signatures[i]);
            }

            var expected = from i in Enumerable.Range(0, signatures.Length)
                           from j in Enumerable.Range(i + 1, signatures.Length - i - 1)
                           where Enumerable.Range(0, 7 / rows).Any(band => signatures[i].AsSpan(band * rows, rows).SequenceEqual(signatures[j].AsSpan(band * rows, rows)))
                           select (i, j);
            return expected.SequenceEqual(index.Pairs());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Pairs_OfABandThatTooManyShare_AreNone()
    {
        var index = new BandedIndex(1, largest: 2);
        for (var i = 0; i < 3; i++)
        {
            index.Add(i, [7, (uint)(i / 2)]);
        }

        Assert.Equal([(0, 1)], index.Pairs());
    }
}
