using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Reviewing;
using Analytics.Store;

namespace Analytics.Pipeline.Tests.Reviewing;

/// <summary>What a run's review is drawn from, and what its answers say.</summary>
public sealed class RunCandidatesTests
{
    // 400 pairs joined, rows i and 1000 + i; 60 weighed and left apart, of which 3 were decided or joined meanwhile; 5,000 beyond, 300 of them kept.
    private const string Tables = """
        CREATE SCHEMA result;
        CREATE TABLE result.entity AS
        SELECT 'person' AS kind, CASE WHEN i >= 1000 AND i < 1400 THEN i - 1000 ELSE i END AS entity_id, i AS row_id FROM range(0, 5000) r(i) WHERE i <> 3001
        UNION ALL SELECT 'person', 2001, 3001;
        CREATE TABLE result.link AS SELECT 'person' AS kind, i AS row_id_l, 1000 + i AS row_id_r, 'evidence' AS basis, 8 + i / 20.0 AS match_weight, 0.99 AS probability FROM range(0, 400) r(i);
        CREATE TABLE result.unjoined_stratum AS SELECT * FROM (VALUES ('person', 'weighed', 0, -4.0, 2.0, 60, 6.0), ('person', 'beyond', 1, '-inf'::DOUBLE, -4.0, 5000, 1.0)) t(kind, reach, stratum, weight_from, weight_below, pairs, expected);
        CREATE TABLE result.unjoined_pair AS
        SELECT 'person' AS kind, 'weighed' AS reach, 0 AS stratum, i AS position, 2000 + i AS row_id_l, 3000 + i AS row_id_r, 0.0 AS match_weight FROM range(0, 60) r(i)
        UNION ALL SELECT 'person', 'beyond', 1, i, 2100 + i, 3100 + i, -7.0 FROM range(0, 300) r(i);
        CREATE TABLE result.decided_pair AS SELECT 'person' AS kind, i AS row_id_l, i + 1000 AS row_id_r, false AS joined FROM (VALUES (2002), (2003)) t(i)
        """;

    [Fact]
    public void Read_PairsDecidedOrJoinedMeanwhile_AreInNoStratum()
    {
        using var database = Database();
        var candidates = Assert.Single(RunCandidates.Read(database));
        Assert.Equal(400, candidates.Strata.Where(stratum => stratum.IsJoined).Sum(stratum => stratum.Size));
        var weighed = Assert.Single(candidates.Strata, stratum => stratum.Reach == "weighed");
        Assert.Equal(("weighed [-4;2)", 57L, 57), (weighed.Label, weighed.Size, weighed.Pairs.Count));
        Assert.DoesNotContain(weighed.Pairs, pair => pair.Left is 2001 or 2002 or 2003);
        Assert.Equal(5057, candidates.Apart);
    }

    [Fact]
    public void Draw_TakesMostWhereMostMayBeWrong()
    {
        using var database = Database();
        var candidates = RunCandidates.Read(database)[0];
        var sample = candidates.Draw();
        Assert.Equal(300, sample.Pairs.Count);
        for (var i = 0; i < candidates.Strata.Count; i++)
        {
            var of = sample.Pairs.Where(pair => pair.Stratum == i).ToList();
            Assert.Equal(sample.Strata[i].Drawn, of.Count);
            Assert.True(of.Count >= Math.Min(10, candidates.Strata[i].Size));
            Assert.Equal(of.Count, of.Select(candidates.Of).Intersect(candidates.Strata[i].Pairs).Count());
        }

        // One pair in 5,000 is uncertain by more than a tenth of 57; a half each goes to pairs joined and left apart.
        Assert.Equal(150, sample.Strata[^1].Drawn + sample.Strata[^2].Drawn);
        Assert.True(sample.Strata[^1].Drawn > sample.Strata[^2].Drawn);
    }

    [Fact]
    public void Figures_StrataWithoutALine_AllowAllTheirPairsToBeEither()
    {
        using var database = Database();
        var candidates = RunCandidates.Read(database)[0];
        var answers = candidates.Strata.ToDictionary(stratum => stratum.Label, stratum => new ClericalTally(stratum.Low, stratum.High, stratum.Size, stratum.IsJoined ? 10 : 0, stratum.IsJoined ? 0 : 10, 0, 0));
        var whole = ReviewFigures.Of(answers, candidates);
        Assert.Equal((1.0, 1.0, 5057L), (whole.Precision.Value, whole.Recall!.Value.Value, whole.Apart));
        Assert.Equal(whole, ReviewFigures.Parse(whole.ToText()));
        answers.Remove("beyond [-inf;-4)");
        var part = ReviewFigures.Of(answers, candidates);
        Assert.Null(part.Recall!.Value.Value);
        Assert.InRange(part.Recall.Value.Low, 0, 400.0 / 5400);
        answers.Add("joined", answers["weighed [-4;2)"]);
        Assert.Throws<ArgumentException>(() => ReviewFigures.Of(answers, candidates));
    }

    [Fact]
    public void Figures_OfAnEarlierLog_AreRead()
    {
        var figures = ReviewFigures.Parse("0.99;0.95;1;;;;20;20");
        Assert.Equal((null, null, 20), (figures.Recall, figures.Apart, figures.Drawn));
    }

    private static DuckDbConnection Database()
    {
        var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        database.Execute(Tables);
        return database;
    }
}
