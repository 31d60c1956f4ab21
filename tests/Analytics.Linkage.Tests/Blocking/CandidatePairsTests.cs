using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Blocking;

public sealed class CandidatePairsTests
{
    private static readonly string[] Rules = ["a", "b", "a & b", "prefix(a, 1)", "b & c", "c"];

    private static readonly Gen<(LinkageTable Table, BlockingRule[] Rules)> Cases =
        from rows in Gen.Choose(0, 40)
        from left in Gen.Choose(-1, rows)
        from a in Gen.Elements<string?>(null, "ax", "ay", "bx", "b", "c").ArrayOf(rows)
        from b in Gen.Elements<string?>(null, "1", "2", "3", "4").ArrayOf(rows)
        from c in Gen.Elements<string?>(null, "p", "q").ArrayOf(rows)
        from rules in Gen.Elements(Rules).NonEmptyListOf()
        select (Rows.Table(left < 0 ? null : left, ("a", a), ("b", b), ("c", c)), rules.Take(4).Select(BlockingRule.Parse).ToArray());

    [Fact]
    public void Visit_AnyRules_EqualsTheDefinition() => Prop.ForAll(Cases.ToArbitrary(), item =>
    {
        var (table, rules) = item;
        var prepared = Rows.Prepared(table);
        var candidates = new CandidatePairs(rules, prepared, new OversizePolicy(1000, [], []));
        var taken = new HashSet<(int, int)>();
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var shared = Rows.Pairs(table).Where(pair => Share(rules[rule], prepared, pair.Left, pair.Right)).ToHashSet();
            Assert.Equal(shared.Order(), Visited(candidates, rule, onlyNew: false));
            Assert.Equal(shared.Count, candidates.PairsOf(rule));
            Assert.Equal(shared.Except(taken).Order(), Visited(candidates, rule, onlyNew: true));
            taken.UnionWith(shared);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Parts_OfManyBlocks_CoverEachOnce()
    {
        var table = Rows.Table(("a", [.. Enumerable.Range(0, 30_000).Select(i => $"{i / 50}")]));
        var candidates = new CandidatePairs([BlockingRule.Parse("a")], Rows.Prepared(table), new OversizePolicy(1000, [], []));
        var parts = candidates.Parts(0);
        Assert.True(parts.Count > 5);
        Assert.Equal(600, candidates.Blocks[0].Count);
        Assert.Equal(Enumerable.Range(0, 600), parts.SelectMany(part => Enumerable.Range(part.FirstBlock, part.EndBlock - part.FirstBlock)));
        Assert.Equal(600 * 49 * 25, candidates.PairsOf(0));
    }

    [Fact]
    public void Pieces_OfParts_CoverTheirBlocksInOrder()
    {
        CandidatePart[] parts = [new(0, 0, 5_000), new(0, 5_000, 5_001), new(1, 7, 100_000), new(1, 100_000, 102_047)];
        var pieces = CandidatePairs.Pieces(parts);
        Assert.Equal(4 + 1 + 8 + 1, pieces.Count);
        Assert.All(pieces, piece => Assert.True(piece.FirstBlock < piece.EndBlock));
        Assert.Equal(parts.SelectMany(Blocks), pieces.SelectMany(Blocks));

        static IEnumerable<(int, int)> Blocks(CandidatePart part) => Enumerable.Range(part.FirstBlock, part.EndBlock - part.FirstBlock).Select(block => (part.Rule, block));
    }

    [Fact]
    public void Blocks_OfOneSideAlone_AreNone()
    {
        var table = Rows.Table(2, ("a", ["x", "x", "y", "y", "z"]));
        var candidates = new CandidatePairs([BlockingRule.Parse("a")], Rows.Prepared(table), new OversizePolicy(1000, [], []));
        Assert.Equal(0, candidates.Blocks[0].Count);
        Assert.Empty(candidates.Parts(0));
    }

    [Fact]
    public void RuleKeys_OfValuesInAnotherOrder_Differ()
    {
        // "x" in a and "y" in b is not "y" in a and "x" in b.
        var table = Rows.Prepared(Rows.Table(("a", ["x", "y", "x"]), ("b", ["y", "x", "y"])));
        var keys = new RuleKeys(BlockingRule.Parse("a & b"), table);
        Assert.NotEqual(keys.Keys[0], keys.Keys[1]);
        Assert.Equal(keys.Keys[0], keys.Keys[2]);
    }

    private static bool Share(BlockingRule rule, PreparedTable table, int left, int right) => rule.Values.All(value =>
        table[value].Codes[left] is >= 0 and var code && table[value].Codes[right] == code);

    private static IEnumerable<(int, int)> Visited(CandidatePairs candidates, int rule, bool onlyNew)
    {
        var pairs = new List<(int, int)>();
        int[] buffer = [];
        foreach (var part in candidates.Parts(rule))
        {
            candidates.Visit(part, onlyNew, ref buffer, (row, others) =>
            {
                foreach (var other in others)
                {
                    pairs.Add((row, other));
                }
            });
        }

        return pairs.Order();
    }
}
