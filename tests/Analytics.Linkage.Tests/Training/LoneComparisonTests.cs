using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class LoneComparisonTests
{
    [Fact]
    public void Prior_OfRepeats_TakesThemOutOfU()
    {
        var names = RepeatedValuesTests.Names(0.3, 1);
        var table = Rows.Table(("c", [.. names, .. names[..400]]));
        var comparison = new Comparison("c", [Level("equal(c)", "c", 1), Level("jaro_winkler(c) >= 0.9", "c", 0.5)]);
        var space = new PatternSpace([comparison]);
        var prepared = Rows.Prepared(table);
        var parameters = new ModelParameters(space);
        new Trainer(prepared, space, new LinkageOptions { RandomPairs = 10_000_000 }, default).LearnU(Rows.Hashes(table), parameters);
        var before = parameters.U[0].ToArray();
        var repeated = RepeatedValues.Of(prepared[new ColumnValue("c")], null, table.PossiblePairs);
        var prior = LoneComparison.Prior(comparison, prepared, parameters);
        Assert.Equal(repeated.ByChance, parameters.U[0][^1], 12);
        Assert.Equal(before[^1], parameters.U[0][^1] + (prior!.Value * parameters.M[0][^1]), 0.02 * before[^1]);
        Assert.Equal(1, parameters.U[0].Sum(), 9);
        Assert.Equal(before[1], parameters.U[0][1]);
    }

    [Fact]
    public void Prior_WhereChanceMayExplainAll_IsNotTold()
    {
        var table = Rows.Table(("c", RepeatedValuesTests.Names(1, 2)));
        var comparison = new Comparison("c", [Level("equal(c)", "c", 1)]);
        var parameters = new ModelParameters(new PatternSpace([comparison]));
        var before = parameters.U[0].ToArray();
        Assert.Null(LoneComparison.Prior(comparison, Rows.Prepared(table), parameters));
        Assert.Equal(before, parameters.U[0]);
    }

    [Fact]
    public void Run_OfAListOfNamesAlone_JoinsThoseThatRepeat()
    {
        string[] names = [.. Enumerable.Range(0, 300).Select(i => $"辽宁{(char)('一' + (i * 37))}{(char)('丁' + (i * 53))}{(char)('万' + (i * 29))}科技有限公司")];
        var result = Linker.Run(Rows.Table(("单位名称", [.. names, .. names[..40].Select(name => name.Replace("有限公司", "有限责任公司", StringComparison.Ordinal)), .. names[100..140]])));
        var found = result.Matches.Select(pair => (pair.Left, pair.Right)).ToHashSet();
        Assert.All(Enumerable.Range(100, 40), i => Assert.Contains((i, 240 + i), found));
        Assert.All(Enumerable.Range(0, 40), i => Assert.Contains((i, 300 + i), found));
        Assert.Equal(80, found.Count);
    }

    private static ComparisonLevel Level(string condition, string frequency, double weight) =>
        new(condition, Condition.Parse(condition), ValueExpression.Parse(frequency), weight);
}
