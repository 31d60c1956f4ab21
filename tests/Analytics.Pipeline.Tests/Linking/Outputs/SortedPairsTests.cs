using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Pipeline.Tests.Linking.Outputs;

public sealed class SortedPairsTests
{
    // Ids that begin alike over eight characters, go on behind them, and hold characters beyond one byte.
    private static readonly string[] Ids = ["b", "a", "record-10", "record-1", "record-12", "record-2", "张伟", "张", "é", "\u00FFb", "\u00FFa", "A"];

    private static readonly Gen<ScoredPair[]> Pairs =
        from wanted in (from left in Gen.Choose(0, Ids.Length - 2)
                        from right in Gen.Choose(left + 1, Ids.Length - 1)
                        from weight in Gen.Choose(-3, 3)
                        select new ScoredPair(left, right, (ulong)((left * 100) + right), weight)).ArrayOf()
        select wanted.DistinctBy(pair => (pair.Left, pair.Right)).ToArray();

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Of_AnyPairs_EqualsAPlainSort(bool isLink, bool named) => Prop.ForAll(Pairs.ToArbitrary(), Gen.Elements(double.NegativeInfinity, 0).ToArbitrary(), (pairs, least) =>
    {
        var ids = new RecordIds(named ? Column() : null, null, Ids.Length, 0);
        var expected = pairs.Where(pair => pair.Weight >= least)
            .Select(pair => isLink || string.CompareOrdinal(ids[pair.Left], ids[pair.Right]) < 0 ? pair : pair with { Left = pair.Right, Right = pair.Left })
            .OrderBy(pair => ids[pair.Left], StringComparer.Ordinal).ThenBy(pair => ids[pair.Right], StringComparer.Ordinal);
        var sorted = SortedPairs.Of(pairs, least, ids, isLink);
        Assert.Equal(expected, Enumerable.Range(0, sorted.Count).Select(place => sorted[place]));
    }).Check(Config.QuickThrowOnFailure);

    private static TextColumn Column()
    {
        var builder = new TextColumnBuilder("id");
        Assert.All(Ids, id => builder.Add(id));
        return builder.Build();
    }
}
