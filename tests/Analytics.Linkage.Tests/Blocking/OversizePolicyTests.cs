using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Blocking;

public sealed class OversizePolicyTests
{
    private static readonly Gen<LinkageTable> Tables =
        from rows in Gen.Choose(0, 60)
        from a in Gen.Elements<string?>(null, "x", "x", "y", "z").ArrayOf(rows)
        from b in Gen.Elements<string?>(null, "1", "1", "2", "3").ArrayOf(rows)
        from c in Gen.Elements<string?>(null, "p", "q", "q").ArrayOf(rows)
        select Rows.Table(("a", a), ("b", b), ("c", c));

    [Fact]
    public void Apply_AnyTable_EqualsTheDefinition() => Prop.ForAll(Tables.ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (table, most) =>
    {
        var prepared = Rows.Prepared(table);
        ValueExpression[] splitters = [new ColumnValue("a"), new ColumnValue("b"), new ColumnValue("c")];
        var keys = new RuleKeys(BlockingRule.Parse("a"), prepared);
        var sizes = new OversizePolicy(most, splitters, []).Apply(0, keys, prepared).Sizes;

        // Groups of more rows than may be are split by b, those of them that are still too large by c, and what is too large then is left out.
        var groups = Group(Enumerable.Range(0, table.RowCount).Where(row => table.Column("a").Text(row) is not null), table, "a").ToList();
        var split = 0;
        foreach (var column in new[] { "b", "c" })
        {
            split += groups.Count(group => group.Length > most);
            groups = [.. groups.SelectMany(group => group.Length > most ? Group(group, table, column) : [group])];
        }

        var kept = groups.Where(group => group.Length <= most).ToArray();
        var dropped = groups.Where(group => group.Length > most).ToArray();
        Assert.Equal((split, dropped.Length, dropped.Sum(group => (long)group.Length)), (sizes.SplitBlocks, sizes.DroppedBlocks, sizes.DroppedRows));
        var together = kept.SelectMany(group => group.SelectMany(left => group.Select(right => (left, right)))).ToHashSet();
        foreach (var (left, right) in Rows.Pairs(table))
        {
            Assert.Equal(together.Contains((left, right)), keys.Keys[left] == keys.Keys[right] && keys.Keys[left] != 0);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Apply_ABlockLeftOut_LeavesItsPairsToTheNextRule()
    {
        var table = Rows.Table(("a", ["x", "x", "x", "x"]), ("b", ["1", "1", "2", "3"]));
        var candidates = new CandidatePairs([BlockingRule.Parse("a"), BlockingRule.Parse("b")], Rows.Prepared(table), new OversizePolicy(3, [], []));
        Assert.Equal(0, candidates.PairsOf(0));
        Assert.Equal(1, candidates.PairsOf(1));
        int[] buffer = [];
        var seen = 0;
        candidates.Visit(Assert.Single(candidates.Parts(1)), onlyNew: true, ref buffer, (_, others) => seen += others.Length);
        Assert.Equal(1, seen);
    }

    [Fact]
    public void Apply_ShowsTheLargestBlocks_AsTheyWereBefore()
    {
        var table = Rows.Prepared(Rows.Table(("a", [.. Enumerable.Repeat("Big", 9), .. Enumerable.Repeat("small", 3), "one", null, null]), ("b", [.. Enumerable.Range(0, 15).Select(i => $"{i % 4}")])));
        var sizes = new OversizePolicy(5, [new ColumnValue("b")], []).Apply(0, new RuleKeys(BlockingRule.Parse("a"), table), table).Sizes;
        Assert.Equal(["big 9", "small 3"], sizes.Largest.Select(block => $"{string.Join('|', block.Values)} {block.Rows}"));
        Assert.Equal((1, 0), (sizes.SplitBlocks, sizes.DroppedBlocks));
    }

    private static IEnumerable<int[]> Group(IEnumerable<int> rows, LinkageTable table, string column) =>
        rows.GroupBy(row => table.Column(column).Text(row) ?? "", StringComparer.Ordinal).Select(group => group.ToArray());
}
