using System.Globalization;
using Analytics.Evaluation.Scoring;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Evaluation.Tests.Scoring;

/// <summary>The scoring over canonical tables with a handful of invented centers.</summary>
public sealed class CenterScoringTests : IDisposable
{
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public CenterScoringTests()
    {
        _database.Open();
        foreach (var table in CanonicalSchema.Tables) _database.Execute(TableDdl.CreateTable(table));
        _database.Execute("""
            CREATE SCHEMA result; CREATE SCHEMA registry;
            CREATE TABLE registry.platform (platform_id VARCHAR, city VARCHAR);
            CREATE TABLE registry.platform_regime (platform_id VARCHAR, regime VARCHAR);
            CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR);
            CREATE TABLE result.finding (finding_id VARCHAR, subject VARCHAR, confidence DOUBLE, kind VARCHAR, state VARCHAR);
            CREATE TABLE result.evidence (finding_id VARCHAR, table_name VARCHAR, row_id BIGINT, platform_id VARCHAR, platform_name VARCHAR);
            INSERT INTO registry.platform SELECT 'D' || i, CASE WHEN i < 8 THEN '大连市' ELSE '沈阳市' END FROM range(10) t(i);
            INSERT INTO registry.platform_regime SELECT 'D' || i, 'dalian' FROM range(10) t(i);
            INSERT INTO main.personnel (row_id, source_id, source_row, platform_id, year, is_fixed, title_level, degree)
                SELECT 1000 + i * 100 + j, 1, j, 'D' || i, y, true, CASE WHEN j % 3 = 0 THEN 'senior' ELSE 'mid' END, CASE WHEN j % 4 = 0 THEN 'doctor' ELSE 'master' END
                FROM range(9) t(i), range(12 + 2 * i) s(j), (VALUES (2024), (2025)) v(y);
            INSERT INTO main.achievement (row_id, source_id, source_row, center_id, kind, status, date)
                SELECT 5000 + i * 100 + j, 1, j, 'D' || i, CASE WHEN j % 2 = 0 THEN 'invention_patent' ELSE 'standard' END, 'granted', DATE '2025-03-01' FROM range(9) t(i), range(1 + i) s(j);
            INSERT INTO main.contract (row_id, source_id, source_row, center_id, kind, amount_yuan, signed_date)
                SELECT 7000 + i * 100 + j, 1, j, 'D' || i, 'horizontal', 300000 + 100000 * j, DATE '2025-06-01' FROM range(9) t(i), range(2 + i) s(j);
            INSERT INTO main.project (row_id, source_id, source_row, center_id, level, total_fund_yuan, approved_date)
                SELECT 8000 + i * 100 + j, 1, j, 'D' || i, CASE WHEN j % 2 = 0 THEN 'provincial' ELSE 'municipal' END, 500000, DATE '2025-02-01' FROM range(9) t(i), range(1 + i % 4) s(j);
            INSERT INTO main.finance_year (row_id, source_id, source_row, center_id, year, rd_spend_yuan, main_business_revenue_yuan, center_operation_fund_yuan, center_service_income_yuan)
                SELECT 9000 + i, 1, i, 'D' || i, 2025, 5000000 + 1000000 * i, 100000000, 2000000, 1000000 FROM range(9) t(i);
            INSERT INTO main.equipment (row_id, source_id, source_row, platform_id, year, original_value_yuan)
                SELECT 9500 + i, 1, i, 'D' || i, 2025, CASE WHEN i = 4 THEN 30000000 ELSE 8000000 END FROM range(9) t(i);
            """);
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
    public void ExpertSheets_GiveIndicatorsAndAgreement()
    {
        _database.Execute("""
            INSERT INTO main.expert_score (row_id, source_id, source_row, center_id, year, regime_id, indicator, expert_no, score, max_score)
                SELECT 20000 + i * 10 + e, 1, 1, 'D' || i, 2025, 'dalian', '管理运行（专家打分）', CAST(e AS VARCHAR), 5 + (i + e) % 4, 10 FROM range(9) t(i), range(5) s(e)
            """);
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("governance 5 9", Text("SELECT indicator || ' ' || experts || ' ' || centers FROM result.score_panel"));
        // D0: 5, 6, 7, 8, 5 of 10 without the ends: 60.
        Assert.Equal("60", Text("SELECT CAST(value AS INTEGER) FROM result.indicator_value WHERE center_id = 'D0' AND indicator = 'governance'"));
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
