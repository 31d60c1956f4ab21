using Analytics.Kernels.Similarity;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Columns;

public sealed class TextShapeTests
{
    private static readonly Gen<(string A, string B)> Pairs =
        from alphabet in Gen.Elements("ab", "abcd", "abcdefghijklmnopqrstuvwxyz ", "张王李赵伟韦\uD83D\uDE00", "aA\u0061\u4E00\u0041é")
        from a in Gen.Elements(alphabet.ToCharArray()).ArrayOf()
        from b in Gen.Elements(alphabet.ToCharArray()).ArrayOf()
        from kin in Gen.Choose(0, 3)
        select (new string(a), kin == 0 ? new string(b) : new string([.. a.Skip(kin), .. b.Take(kin)]));

    [Fact]
    public void Bounds_NeverContradictTheMeasures() => Prop.ForAll(Pairs.ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        var (one, other) = (TextShape.Of(a), TextShape.Of(b));
        var fewest = one.FewestEdits(other);
        Assert.Equal(fewest, other.FewestEdits(one));
        Assert.True(fewest <= Levenshtein.Distance(a, b));
        Assert.True(fewest <= Osa.Distance(a, b));
        Assert.True(fewest <= DamerauLevenshtein.Distance(a, b));

        // Exactly so, to the last bit: a threshold may be the very number.
        Assert.True(one.MostJaro(other) >= Jaro.Similarity(a, b), $"Jaro {one.MostJaro(other):R} < {Jaro.Similarity(a, b):R}");
        Assert.True(one.MostJaroWinkler(other) >= JaroWinkler.Similarity(a, b), $"Jaro–Winkler {one.MostJaroWinkler(other):R} < {JaroWinkler.Similarity(a, b):R}");
        Assert.True(one.MostIndel(other) >= Indel.Similarity(a, b), $"indel {one.MostIndel(other):R} < {Indel.Similarity(a, b):R}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Bounds_OfEveryLength_AreExactForAPrefixOfTheOther()
    {
        // A text against one that goes on in other letters: what is common is all that could be, so bound and measure are the same number.
        for (var length = 1; length <= 60; length++)
        {
            for (var more = 0; more <= 20; more++)
            {
                var a = new string('a', length);
                var b = a + new string('b', more);
                var (one, other) = (TextShape.Of(a), TextShape.Of(b));
                Assert.True(one.MostJaro(other) >= Jaro.Similarity(a, b));
                Assert.True(one.MostJaroWinkler(other) >= JaroWinkler.Similarity(a, b));
                Assert.True(one.MostIndel(other) >= Indel.Similarity(a, b));
                Assert.Equal(more, one.FewestEdits(other));
            }
        }
    }

    [Fact]
    public void Misses_AtTheVeryThreshold_IsFalse() => Prop.ForAll(Pairs.Where(pair => pair.A.Trim() != "" && pair.B.Trim() != "").ToArbitrary(), pair =>
    {
        var table = Rows.Prepared(Rows.Table(("c", [pair.A, pair.B])));
        foreach (var name in new[] { "levenshtein", "osa", "damerau", "jaro", "jaro_winkler", "indel" })
        {
            var distance = name is "levenshtein" or "osa" or "damerau";
            var comparison = distance ? ComparisonOperator.AtMost : ComparisonOperator.AtLeast;
            var column = table[new Linkage.Expressions.ColumnValue("c")];
            if (column.Codes.Contains(-1))
            {
                return;
            }

            var value = Measure.Find(name)!.Bind([column]).Of(0, 1);
            Assert.False(Measure.Find(name)!.Bind([column]).Misses(0, 1, comparison, value), $"{name} of '{pair.A}' and '{pair.B}' is {value}");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
