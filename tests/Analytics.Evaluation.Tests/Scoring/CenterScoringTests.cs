using System.Globalization;
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
