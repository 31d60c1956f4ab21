using System.Globalization;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Scoring;
using Analytics.Store;

namespace Analytics.Evaluation.Tests.Scoring;

/// <summary>The scoring over canonical tables with a handful of invented centers.</summary>
public sealed class CenterScoringTests : IDisposable
{
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public CenterScoringTests()
    {
        _database.Open();
        ScoringWorld.Create(_database);
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Score_RanksWhoHasMore_AndLeavesOutWhoReportedNothing()
    {
        Assert.Equal(10, CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None));
        Assert.Equal("D8", Text("SELECT center_id FROM result.score WHERE rank = 1"));
        Assert.Equal(9, _database.Count("SELECT count(*) FROM result.score WHERE score IS NOT NULL AND rank_p5 <= rank_p50 AND rank_p50 <= rank_p95 AND ranked = 9"));
        Assert.Equal("0", Text("SELECT CAST(available AS INTEGER) FROM result.score WHERE center_id = 'D9' AND score IS NULL AND rank IS NULL AND grade IS NULL"));
        Assert.Equal(9, _database.Count("SELECT count(*) FROM (SELECT center_id FROM result.score_uncertainty GROUP BY center_id HAVING abs(sum(probability) - 1) < 1e-9)"));
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.score_part p WHERE p.score NOT BETWEEN 0 AND 100"));
        // The score is the sum of the dimensions' by their weights.
        Assert.Equal(9, _database.Count("SELECT count(*) FROM (SELECT s.center_id FROM result.score s JOIN result.score_part p USING (center_id) GROUP BY s.center_id, s.score HAVING abs(sum(p.weight * p.score) - s.score) < 1e-9)"));
    }

    [Fact]
    public void Notes_SayHowFarOtherMethodsAgree()
    {
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("topsis,vikor", Text("SELECT string_agg(subject, ',' ORDER BY subject) FROM result.score_note WHERE kind = 'other_method' AND value BETWEEN 0.5 AND 1"));
    }

    [Fact]
    public void Figures_CanBeWalkedBackToTheirRows()
    {
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("24", Text("SELECT CAST(figure AS INTEGER) FROM result.indicator_value WHERE center_id = 'D6' AND indicator = 'fixed_staff'"));
        Assert.Equal(24, _database.Count("SELECT count(DISTINCT row_id) FROM result.indicator_source WHERE measure = 'fixed_staff' AND center_id = 'D6' AND year = 2025 AND amount = 1"));
        // 0.25 of the staff have a doctorate: j = 0, 4, … 20 of 24.
        Assert.Equal("0.25", Text("SELECT CAST(value AS DECIMAL(4,2)) FROM result.indicator_value WHERE center_id = 'D6' AND indicator = 'doctor_share'"));
    }

    [Fact]
    public void APersonListedTwiceByOneCenter_IsOne()
    {
        _database.Execute("INSERT INTO result.entity SELECT 'person', 'E-P-1', row_id, 'personnel' FROM main.personnel WHERE row_id IN (1600, 1601)");
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("23", Text("SELECT CAST(figure AS INTEGER) FROM result.indicator_value WHERE center_id = 'D6' AND indicator = 'fixed_staff'"));
    }

    [Fact]
    public void Ranks_DoNotDependOnTheCityAskedFor()
    {
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        var all = Text("SELECT string_agg(center_id || ' ' || rank || ' ' || rank_p5 || ' ' || rank_p95, ',' ORDER BY center_id) FROM result.score WHERE center_id IN ('D0', 'D3', 'D7')");
        Assert.Equal(8, CenterScoring.Score(_database, new ScoringScope(2025, "dalian", "大连"), CancellationToken.None));
        Assert.Equal(all, Text("SELECT string_agg(center_id || ' ' || rank || ' ' || rank_p5 || ' ' || rank_p95, ',' ORDER BY center_id) FROM result.score WHERE center_id IN ('D0', 'D3', 'D7')"));
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.indicator_value WHERE center_id = 'D8'"));
    }

    [Theory]
    [InlineData("new", true)]
    [InlineData("confirmed", true)]
    [InlineData("explained", false)]
    [InlineData("dismissed", false)]
    public void ContestedInstrument_MakesTheRankUnsure_UnlessItIsExplained(string state, bool unsure)
    {
        // Without its instrument D4 falls back among its neighbours.
        _database.Execute($"""
            INSERT INTO result.finding VALUES ('F-1', '质谱仪', 0.98, 'equipment_duplicate', '{state}');
            INSERT INTO result.evidence VALUES ('F-1', 'equipment', 9504, 'D4', '丁中心'), ('F-1', 'equipment', 99, 'K1', '某实验室');
            """);
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal(unsure ? 1 : 0, _database.Count("SELECT count(*) FROM result.score_sensitivity WHERE factor = 'contested' AND total >= 0"));
    }

    [Fact]
    public void AConfirmedFinding_IsRightForCertain()
    {
        Contest("F-1", "equipment_duplicate", "new", 0.9);
        Assert.Equal([("as declared", 0.1), ("丁中心", 0.45), ("某实验室", 0.45)], Assert.Single(Contested().Inputs).Scenarios.Select(scenario => (scenario.Label, Math.Round(scenario.Probability, 12))));
        _database.Execute("UPDATE result.finding SET state = 'confirmed'");
        Assert.Equal([("丁中心", 0.5), ("某实验室", 0.5)], Assert.Single(Contested().Inputs).Scenarios.Select(scenario => (scenario.Label, scenario.Probability)));
        _database.Execute("UPDATE result.finding SET state = 'dismissed'");
        Assert.Empty(Contested().Inputs);
    }

    [Fact]
    public void WhatTwoFindingsContest_CanBeLostOnce()
    {
        Contest("F-1", "equipment_duplicate", "new", 0.9);
        Assert.Empty(Contested().Bounds);
        Contest("F-2", "equipment_duplicate", "new", 0.9);
        var contested = Contested();
        Assert.Equal(2, contested.Inputs.Count);
        Assert.Equal(-30_000_000, Assert.Single(contested.Bounds).Low);
    }

    /// <summary>What a unit replied of where the thing is kept, and who may keep it then. K1 is no center that is scored, and declares it as D4 does.</summary>
    [Theory]
    [InlineData("('F-1', 'D4', 'D4', NULL)", "丁中心 0.45,某实验室 0.45")]
    [InlineData("('F-1', 'D4', 'K1', NULL)", "某实验室 0.90")]
    [InlineData("('F-1', 'K1', 'D4', DATE '2025-12-31')", "")]
    [InlineData("('F-1', 'K1', 'D4', DATE '2026-01-01')", "丁中心 0.45,某实验室 0.45")]
    [InlineData("('F-1', 'D4', 'K1', NULL), ('F-1', 'K1', 'D4', NULL)", "丁中心 0.45,某实验室 0.45")]
    [InlineData("('F-2', 'D4', 'K1', NULL), ('F-1', '大连市', 'K1', NULL), ('F-1', 'D4', NULL, NULL)", "丁中心 0.45,某实验室 0.45")]
    public void WhoGaveAThingUp_KeepsItInNoScenario(string replies, string expected)
    {
        Contest("F-1", "equipment_duplicate", "new", 0.9);
        _database.Execute($"CREATE SCHEMA decision; CREATE TABLE decision.reply (finding_id VARCHAR, unit VARCHAR, keep_at VARCHAR, effective_on DATE); INSERT INTO decision.reply VALUES {replies}");

        // Where K1 gave it up D4 keeps what it declared in any case, and nothing of the scores is uncertain.
        var scenarios = Contested().Inputs.SelectMany(input => input.Scenarios).ToList();
        Assert.Equal(expected.Length > 0 ? 0.1 : 0, scenarios.Where(scenario => scenario.Label == "as declared").Sum(scenario => scenario.Probability), 12);
        Assert.Equal(expected, string.Join(',', scenarios.Skip(1).Select(scenario => string.Create(CultureInfo.InvariantCulture, $"{scenario.Label} {scenario.Probability:0.00}"))));
    }

    [Fact]
    public void OfAnExcess_TheOthersLoseNoMoreThanCannotBeThere()
    {
        // D4 declares 30 million of the lot, D5 and D6 8 million each: at least the 30 of the longest list exist, so no more than 16 of 46 are too many.
        _database.Execute("""
            INSERT INTO result.finding VALUES ('F-1', '离心机', 1.0, 'equipment_excess', 'new');
            INSERT INTO result.evidence SELECT 'F-1', 'equipment', row_id, platform_id, platform_id || '中心' FROM main.equipment WHERE platform_id IN ('D4', 'D5', 'D6');
            """);
        var scenarios = Assert.Single(Contested().Inputs).Scenarios;
        Assert.Equal(["D4中心", "D5中心", "D6中心"], scenarios.Select(scenario => scenario.Label));
        Assert.Equal([-8_000_000, -8_000_000], scenarios[0].Changes.Select(change => change.Low));
        Assert.Equal([Math.Round(-30_000_000 * 16.0 / 38), Math.Round(-8_000_000 * 16.0 / 38)], scenarios[1].Changes.Select(change => Math.Round(change.Low)));
        Assert.All(scenarios.SelectMany(scenario => scenario.Changes), change => Assert.Equal(0, change.High));
    }

    [Fact]
    public void TheAllocationsRange_BoundsTheFigure_WhereItCountsTheSame()
    {
        Contest("F-1", "equipment_duplicate", "new", 0.9);
        _database.Execute("""
            CREATE TABLE result.allocation (center_id VARCHAR, measure VARCHAR, declared DECIMAL(18,2), low DECIMAL(18,2), high DECIMAL(18,2));
            INSERT INTO result.allocation VALUES ('D4', 'equipment_original_value_yuan', 30000000, 24000000, 30000000), ('D5', 'equipment_original_value_yuan', 7000000, 1000000, 7000000);
            """);
        var bound = Assert.Single(Contested().Bounds);
        Assert.Equal((4, -6_000_000, 0), (bound.Unit, bound.Low, bound.High));
    }

    private void Contest(string id, string kind, string state, double confidence) => _database.Execute(string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO result.finding VALUES ('{id}', '质谱仪', {confidence}, '{kind}', '{state}');
        INSERT INTO result.evidence VALUES ('{id}', 'equipment', 9504, 'D4', '丁中心'), ('{id}', 'equipment', 99, 'K1', '某实验室');
        """));

    private ContestedFigures Contested()
    {
        ScoreTables.Create(_database);
        var library = FrameworkLibrary.Shipped();
        var framework = library.Frameworks.Single(item => item.Regime == "liaoning");
        var figures = RunFigures.Read(_database, [library.Measures["equipment_value_yuan"]], CancellationToken.None);
        string[] centers = [.. Enumerable.Range(0, 9).Select(i => "D" + i.ToString(CultureInfo.InvariantCulture))];
        return ContestedThings.Read(_database, library, framework, figures.Table(framework, centers, 2025, (_, _) => double.NaN), 2025);
    }

    [Fact]
    public void GradeThatHangsOnOneFinding_IsWrittenInWords()
    {
        // Everything of D8 is contested by one finding: its grade cannot stand without it.
        _database.Execute("""
            INSERT INTO result.finding VALUES ('F-2', '专利', 0.999, 'achievement_duplicate', 'new');
            INSERT INTO result.evidence SELECT 'F-2', 'achievement', row_id, 'D8', '壬中心' FROM main.achievement WHERE center_id = 'D8';
            INSERT INTO result.evidence SELECT 'F-2', 'contract', row_id, 'D8', '壬中心' FROM main.contract WHERE center_id = 'D8';
            INSERT INTO result.evidence VALUES ('F-2', 'achievement', 98, 'K1', '某实验室');
            """);
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("F-2 某实验室", Text("SELECT any_value(finding_id || ' ' || scenario) FROM result.grade_hinge WHERE center_id = 'D8'"));
        Assert.Contains("某实验室", Text("SELECT message_zh FROM result.grade_hinge WHERE center_id = 'D8'"), StringComparison.Ordinal);
        Assert.True(_database.Count("SELECT count(*) FROM result.score WHERE center_id = 'D8' AND grade_probability < 0.9") == 1);
    }

    [Fact]
    public void RowsThatALaterVersionReplaced_DoNotCount()
    {
        _database.Execute("""
            DROP VIEW current.personnel;
            CREATE VIEW current.personnel AS SELECT * FROM main.personnel WHERE row_id <> 1601;
            """);
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("23", Text("SELECT CAST(figure AS INTEGER) FROM result.indicator_value WHERE center_id = 'D6' AND indicator = 'fixed_staff'"));
    }

    [Fact]
    public void WhatEachIndicatorAdds_IsTheScore_EvenWhereFiguresAreMissing()
    {
        _database.Execute("UPDATE main.finance_year SET rd_spend_yuan = NULL WHERE center_id = 'D2'");
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal(9, _database.Count("""
            SELECT count(*) FROM (SELECT s.center_id FROM result.score s JOIN result.indicator_value v USING (center_id, regulation) GROUP BY s.center_id, s.score
                HAVING abs(sum(v.contribution) - s.score) < 1e-9 AND abs(sum(v.weight_here) - 1) < 1e-9)
            """));
    }

    [Fact]
    public void Trend_HasFiguresAsTheyWereReported()
    {
        _database.Execute("DELETE FROM main.personnel WHERE platform_id = 'D3' AND year = 2024");
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("2024 24,2025 24", Text("SELECT string_agg(year || ' ' || CAST(value AS INTEGER), ',' ORDER BY year) FROM result.indicator_trend WHERE center_id = 'D6' AND indicator = 'fixed_staff'"));
        // Of the eight others in 2024 the numbers are 12, 14, 16, 20, 22, 24, 26, 28.
        Assert.Equal("8 21 true", Text("SELECT reported || ' ' || CAST(median AS INTEGER) || ' ' || (value IS NULL) FROM result.indicator_trend WHERE center_id = 'D3' AND indicator = 'fixed_staff' AND year = 2024"));
    }

    [Fact]
    public void Peers_AreTheNearest_WithTheReason()
    {
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal(45, _database.Count("SELECT count(*) FROM result.peer WHERE shared <= indicators AND peer_id <> center_id"));
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.peer a JOIN result.peer b USING (center_id, regulation) WHERE a.place < b.place AND a.distance > b.distance"));
        // D8 has one more of most things than D7, which stands nearest.
        Assert.Equal("D7", Text("SELECT peer_id FROM result.peer WHERE center_id = 'D8' AND place = 1"));
        Assert.StartsWith("未分组，在全部中心中比较；", Text("SELECT reason_zh FROM result.peer WHERE center_id = 'D8' AND place = 1"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAYear_NothingIsScored()
    {
        Assert.Equal(0, CenterScoring.Score(_database, new ScoringScope(null), CancellationToken.None));
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.score"));
    }

    private string Text(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
