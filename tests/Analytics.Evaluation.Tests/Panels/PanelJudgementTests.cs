using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Panels;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.Panels;

public sealed class PanelJudgementTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Nobody = [];

    private static UnitTable Percent(UnitTable table) => table.Derive(table.Columns, (c, target) =>
    {
        for (var u = 0; u < target.Length; u++) target[u] = Math.Round(table[u, c] * 100);
    });

    [Fact]
    public void Ends_LeaveOutWhatTheMeanLeavesOut() => Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), seed =>
    {
        var row = Percent(Tables.Arbitrary(seed, 1, 1 + seed % 9, 0.2)).Values;
        var mean = new TrimmedMean(1 + seed % 2, 5);
        var ends = mean.Ends(row);
        double[] kept = [.. row.ToArray().Where((score, i) => ends[i] == 0 && !double.IsNaN(score))];
        return Math.Abs(mean.Of(row) - Moments.Mean(kept)) < 1e-9 || kept.Length == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PanelsThatShareNoCenter_AreJudgedApart()
    {
        // Experts c0, c1 judged u0, u1; c2, c3 judged u2, u3.
        var scores = Tables.OfRows([80, 70, double.NaN, double.NaN], [60, 50, double.NaN, double.NaN], [double.NaN, double.NaN, 90, 80], [double.NaN, double.NaN, 70, 60]);
        var judgement = PanelJudgement.Of(scores, Nobody, Nobody, new PanelRules());
        Assert.Equal([["c0", "c1"], ["c2", "c3"]], judgement.Groups.Select(group => group.Given.Columns));
        Assert.Equal([["u0", "u1"], ["u2", "u3"]], judgement.Groups.Select(group => group.Given.Units));
        Assert.All(judgement.Groups, group => Assert.Equal(1, group.Concordance.W, 12));
        Assert.Equal(75, judgement.Groups[0].ScoreOf(0), 9);
        Assert.Equal(85, judgement.Groups[1].ScoreOf(0), 9);
    }

    [Fact]
    public void Groups_HoldEveryScoreOnce_AndJoinWhomAChainJoins() => Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), seed =>
    {
        var scores = Tables.Arbitrary(seed, 6, 6, 0.75);
        var groups = PanelJudgement.Of(scores, Nobody, Nobody, new PanelRules(Standardise: false)).Groups;
        var held = groups.Sum(group => Moments.Count(group.Given.Values));
        // Slow and plain: the reach of each unit over shared experts, repeated until nothing is added.
        var reach = new bool[6, 6];
        bool Shares(int a, int b) => Enumerable.Range(0, 6).Any(e => !double.IsNaN(scores[a, e]) && !double.IsNaN(scores[b, e]));
        for (var a = 0; a < 6; a++)
        {
            for (var b = 0; b < 6; b++) reach[a, b] = Shares(a, b);
        }

        for (var k = 0; k < 6; k++)
        {
            for (var a = 0; a < 6; a++)
            {
                for (var b = 0; b < 6; b++) reach[a, b] |= reach[a, k] && reach[k, b];
            }
        }

        int GroupOf(int unit) => groups.ToList().FindIndex(group => group.Given.Units.Contains(scores.Units[unit]));
        var same = Enumerable.Range(0, 6).All(a => Enumerable.Range(0, 6).All(b => reach[a, b] == (GroupOf(a) >= 0 && GroupOf(a) == GroupOf(b))));
        return held == Moments.Count(scores.Values) && same;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TooFewExperts_GiveNoScore_AndRecusedOnesDoNotCountAmongThem()
    {
        var scores = Tables.OfRows([80, 70, 60], [60, 50, double.NaN]);
        var employers = new Dictionary<string, IReadOnlyList<string>> { ["c0"] = ["E-O-1"] };
        var interested = new Dictionary<string, IReadOnlyList<string>> { ["u0"] = ["E-O-1"] };
        var group = Assert.Single(PanelJudgement.Of(scores, employers, interested, new PanelRules(Standardise: false, LeastExperts: 2)).Groups);
        Assert.Equal(65, group.ScoreOf(0));
        Assert.Equal(55, group.ScoreOf(1));
        var strict = Assert.Single(PanelJudgement.Of(scores, employers, interested, new PanelRules(Standardise: false, LeastExperts: 3)).Groups);
        Assert.Equal(double.NaN, strict.ScoreOf(0));
    }

    [Fact]
    public void Strictness_IsTakenOut_SoThatWhoGotTheStrictExpertLosesNothing()
    {
        // c1 gives 20 less than c0 to everybody; u2 was seen by the strict one alone.
        var scores = Tables.OfRows([80, 60], [70, 50], [double.NaN, 55]);
        var group = Assert.Single(PanelJudgement.Of(scores, Nobody, Nobody, new PanelRules()).Groups);
        Assert.Equal(70, group.ScoreOf(0), 6);
        Assert.Equal(65, group.ScoreOf(2), 6);
        Assert.Equal(55, Assert.Single(PanelJudgement.Of(scores, Nobody, Nobody, new PanelRules(Standardise: false)).Groups).ScoreOf(2), 6);
    }
}
