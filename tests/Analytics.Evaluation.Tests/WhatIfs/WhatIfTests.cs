using System.Globalization;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Scoring;
using Analytics.Evaluation.Tests.Scoring;
using Analytics.Evaluation.WhatIfs;
using Analytics.Store;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.WhatIfs;

/// <summary>What-if over a scored run of invented centers.</summary>
public sealed class WhatIfTests : IDisposable
{
    private const string Dalian = "dalian-2025";

    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public WhatIfTests()
    {
        _database.Open();
        ScoringWorld.Create(_database);
    }

    public void Dispose() => _database.Dispose();

    private void Score(FrameworkLibrary? library = null) =>
        CenterScoring.Score(_database, library ?? Shortened, new ScoringScope(2025), CancellationToken.None);

    // The intervals are not what is asked here: fewer runs.
    private static FrameworkLibrary Shortened { get; } = Changed(framework => framework with { Uncertainty = framework.Uncertainty with { Runs = 50 } });

    private static FrameworkLibrary Changed(Func<IndicatorFramework, IndicatorFramework> change)
    {
        var shipped = FrameworkLibrary.Shipped();
        return shipped with { Frameworks = [.. shipped.Frameworks.Where(framework => framework.Id == Dalian).Select(change)] };
    }

    private Dictionary<string, (double Score, int Rank, string Grade)> Run()
    {
        var rows = new Dictionary<string, (double, int, string)>(StringComparer.Ordinal);
        using var command = _database.CreateCommand();
        command.CommandText = "SELECT center_id, score, rank, grade FROM result.score WHERE score IS NOT NULL";
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows[reader.GetString(0)] = (reader.GetDouble(1), Convert.ToInt32(reader.GetValue(2), CultureInfo.InvariantCulture), reader.GetString(3));
        return rows;
    }

    [Fact]
    public void WithoutChanges_EverythingIsTheRuns_ToTheLastBit() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        // Other figures each time, some of them missing, experts among them.
        var random = new System.Random(seed);
        _database.Execute($"""
            UPDATE main.finance_year SET rd_spend_yuan = CASE WHEN row_id % 3 = {seed % 4} THEN NULL ELSE {random.Next(1, 9_000_000)} + 700000.25 * (row_id % 9) END,
                center_operation_fund_yuan = {random.Next(1, 9_000_000)} * (row_id % 5);
            DELETE FROM main.expert_score;
            INSERT INTO main.expert_score (row_id, source_id, source_row, center_id, year, indicator, expert_no, score, max_score)
                SELECT 20000 + i * 10 + e, 1, 1, 'D' || i, 2025, 'governance', CAST(e AS VARCHAR), (i * 7 + e * 3 + {seed % 11}) % 11, 10 FROM range(8) t(i), range(6) s(e) WHERE (i + e) % 4 > 0;
            """);
        Score();
        var run = Run();
        var ranking = WhatIf.Read(_database, Dalian)!.Rank(new WhatIfChanges());
        return ranking.Count == 10 && ranking.Count(center => center.Rank > 0) == run.Count && ranking.Where(center => center.Rank > 0).All(center =>
            run[center.Center] == (center.Score, center.Rank, center.Grade!.Code) && (center.Score, center.Rank, center.Grade) == (center.ScoreBefore, center.RankBefore, center.GradeBefore)
            && center.PlacesGained == 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Fact]
    public void OtherWeightsAndMethods_AreWhatARunWithThemGives() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var random = new System.Random(seed);
        var framework = Shortened.Frameworks[0];
        var weights = framework.Dimensions.Select(dimension => dimension.Code).Concat(framework.Indicators.Select(indicator => indicator.Code))
            .Where(_ => random.Next(3) == 0).ToDictionary(code => code, _ => 0.5 + random.Next(0, 20));
        var changes = new WhatIfChanges { Weights = weights, Imputation = seed % 2 == 0 ? "mean" : null, Inner = seed % 3 == 0 ? "geometric" : null };
        Score();
        var told = WhatIf.Read(_database, Dalian)!.Rank(changes);
        Score(Changed(shipped => changes.ApplyTo(shipped with { Uncertainty = shipped.Uncertainty with { Runs = 50 } })));
        var run = Run();
        return told.Where(center => center.Rank > 0).All(center => run[center.Center].Score.Equals(center.Score) && run[center.Center].Rank == center.Rank) && told.Count(center => center.Rank > 0) == run.Count;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Fact]
    public void AllWeightOnOneIndicator_RanksByIt()
    {
        Score();
        var whatIf = WhatIf.Read(_database, Dalian)!;
        var weights = whatIf.Framework.Dimensions.ToDictionary(dimension => dimension.Code, dimension => dimension.Code == "talent" ? 1.0 : 0);
        foreach (var indicator in whatIf.Framework.Indicators) weights[indicator.Code] = indicator.Code == "fixed_staff" || !whatIf.Framework.Dimensions.Single(dimension => dimension.Code == "talent").Indicators.Contains(indicator) ? 1 : 0;
        var ranking = whatIf.Rank(new WhatIfChanges { Weights = weights });
        // D8 has the most people, D0 the fewest; D9 delivered no list.
        Assert.Equal(["D8", "D7", "D6", "D5", "D4", "D3", "D2", "D1", "D0"], ranking.Where(center => center.Rank > 0).OrderByDescending(center => center.Score).ThenByDescending(center => center.Center).Select(center => center.Center));
        Assert.Equal("D9", ranking[^1].Center);
        Assert.Null(ranking[^1].PlacesGained);
        Assert.All(ranking.Where(center => center.Rank > 0), center => Assert.Equal(center.RankBefore - center.Rank, center.PlacesGained));
    }

    [Fact]
    public void TheCityAskedFor_DoesNotNarrowTheRanking()
    {
        CenterScoring.Score(_database, Shortened, new ScoringScope(2025, "dalian", "大连"), CancellationToken.None);
        Assert.Equal(9, WhatIf.Read(_database, Dalian)!.Rank(new WhatIfChanges()).Count(center => center.Rank > 0));
    }

    [Theory]
    [InlineData("talents", 1, "has no dimension and no indicator 'talents'")]
    [InlineData("talent", -1, "must be a number that is not negative")]
    [InlineData("talent", double.NaN, "must be a number that is not negative")]
    public void WrongWeights_AreRefused(string code, double weight, string message)
    {
        Score();
        var error = Assert.Throws<ArgumentException>(() => WhatIf.Read(_database, Dalian)!.Rank(new WhatIfChanges { Weights = new Dictionary<string, double> { [code] = weight } }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownMethods_AreRefused_AndNothingWeighingAnythingToo()
    {
        Score();
        var whatIf = WhatIf.Read(_database, Dalian)!;
        Assert.Contains("known are", Assert.Throws<ArgumentException>(() => whatIf.Rank(new WhatIfChanges { Top = "median" })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => whatIf.Rank(new WhatIfChanges { Weights = whatIf.Framework.Dimensions.ToDictionary(dimension => dimension.Code, _ => 0.0) }));
    }

    [Fact]
    public void ARunWithoutTheRegulation_HasNoWhatIf()
    {
        Assert.Null(WhatIf.Read(_database, Dalian));
        Score();
        Assert.Null(WhatIf.Read(_database, "liaoning-2026"));
    }
}
