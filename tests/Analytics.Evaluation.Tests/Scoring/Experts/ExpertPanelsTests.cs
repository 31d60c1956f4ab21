using System.Globalization;
using Analytics.Evaluation.Scoring;
using Analytics.Store;

namespace Analytics.Evaluation.Tests.Scoring.Experts;

/// <summary>Score sheets in a run: nine centers, five experts, expert 0 of the host of D0 and of a co-builder of D1.</summary>
public sealed class ExpertPanelsTests : IDisposable
{
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public ExpertPanelsTests()
    {
        _database.Open();
        ScoringWorld.Create(_database);
        _database.Execute("""
            INSERT INTO result.organisation VALUES ('E-O-1', '滨海理工大学'), ('E-O-2', '瀚川重工有限公司'), ('E-O-3', '某研究院');
            INSERT INTO result.organisation_name VALUES ('滨海理工大学', 'E-O-1'), ('滨海理工大学机械学院', 'E-O-1'), ('瀚川重工', 'E-O-2'), ('某研究院', 'E-O-3');
            INSERT INTO result.platform_host VALUES ('D0', 'E-O-1');
            INSERT INTO main.co_builder (row_id, source_id, source_row, center_id, name, left_date) VALUES (30001, 1, 1, 'D1', '瀚川重工有限公司', NULL), (30002, 1, 2, 'D2', '瀚川重工有限公司', DATE '2023-12-31');
            INSERT INTO result.entity VALUES ('organisation', 'E-O-2', 30001, 'co_builder'), ('organisation', 'E-O-2', 30002, 'co_builder');
            """);
    }

    public void Dispose() => _database.Dispose();

    private void Sheets(string indicator = "管理运行") => _database.Execute($"""
        INSERT INTO main.expert_score (row_id, source_id, source_row, center_id, year, regime_id, indicator, expert_no, employers, score, max_score)
            SELECT 20000 + i * 10 + e, 1, 1, 'D' || i, 2025, 'dalian', '{indicator}', CAST(e AS VARCHAR),
                   CASE WHEN e = 0 THEN ['滨海理工大学机械学院', '瀚川重工'] WHEN e = 4 THEN NULL ELSE ['某研究院'] END, 4 + (i + 2 * e) % 5, 10 FROM range(9) t(i), range(5) s(e)
        """);

    private void Score() => CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);

    [Theory]
    [InlineData("管理运行（专家打分）")]
    [InlineData("管理运行(专家打分)")]
    [InlineData(" 管理运行 ")]
    [InlineData("governance")]
    [InlineData("Management")]
    public void Sheets_AreOfTheIndicatorTheyName(string written)
    {
        Sheets(written);
        Score();
        Assert.Equal("governance 5 9 45 2 1", Text("SELECT indicator || ' ' || experts || ' ' || centers || ' ' || scores || ' ' || recused || ' ' || employer_unknown FROM result.panel_agreement"));
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.score_note WHERE kind = 'sheet_not_used'"));
    }

    [Fact]
    public void SheetsOfNoIndicator_AreNoted()
    {
        Sheets("颜值");
        Score();
        Assert.Equal("颜值 45", Text("SELECT subject || ' ' || CAST(value AS INTEGER) FROM result.score_note WHERE kind = 'sheet_not_used'"));
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.panel_score"));
    }

    [Fact]
    public void ExpertsOfHostAndCoBuilder_AreRecused_AndListedWithTheReason()
    {
        Sheets();
        Score();
        Assert.Equal("D0 0 host 滨海理工大学,D1 0 co_builder 瀚川重工有限公司", Text("""
            SELECT string_agg(center_id || ' ' || expert || ' ' || relation || ' ' || organisation, ',' ORDER BY center_id) FROM result.panel_score WHERE state = 'recused' AND used IS NULL
            """));
        Assert.Contains("回避", Text("SELECT note_zh FROM result.panel_score WHERE state = 'recused' LIMIT 1"), StringComparison.Ordinal);
        Assert.Equal("5 1", Text("SELECT experts || ' ' || recused FROM result.panel_center WHERE center_id = 'D0'"));
        // A co-builder that left before the year has no interest in D2 any more.
        Assert.Equal(0, _database.Count("SELECT count(*) FROM result.panel_score WHERE center_id = 'D2' AND state = 'recused'"));
    }

    [Theory]
    [InlineData("大连乙方研究院", "大连乙方研究院材料研究所", true)]
    [InlineData("大连乙方有限公司", "大连乙方有限公司技术中心", true)]
    [InlineData("大连乙方大学", "大连乙方大学附属医院", false)]
    [InlineData("大连乙方大学", "沈阳乙方大学机械学院", false)]
    public void ADepartmentOfTheHost_IsTheHost(string host, string employer, bool recused)
    {
        Sheets();
        _database.Execute($"""
            INSERT INTO result.organisation VALUES ('E-O-8', '{host}'), ('E-O-9', '{employer}');
            INSERT INTO result.organisation_name VALUES ('{host}', 'E-O-8'), ('{employer}', 'E-O-9');
            INSERT INTO result.platform_host VALUES ('D7', 'E-O-8');
            UPDATE main.expert_score SET employers = ['{employer}'] WHERE expert_no = '3';
            """);
        Score();
        Assert.Equal(recused ? 1 : 0, _database.Count("SELECT count(*) FROM result.panel_score WHERE center_id = 'D7' AND state = 'recused'"));
    }

    [Fact]
    public void AnInterestInOneTitleOfACenter_IsAnInterestInAllOfThem()
    {
        Sheets();
        _database.Execute("""
            UPDATE registry.platform SET lineage_id = 'L1' WHERE platform_id IN ('D0', 'D5');
            UPDATE registry.platform SET lineage_id = 'L2' WHERE platform_id IN ('D1', 'D6');
            UPDATE registry.platform SET lineage_id = 'L3' WHERE platform_id IN ('D7', 'D8');
            """);
        Score();
        Assert.Equal("D0 host,D1 co_builder,D5 host,D6 co_builder", Text("SELECT string_agg(center_id || ' ' || relation, ',' ORDER BY center_id) FROM result.panel_score WHERE state = 'recused'"));
    }

    [Fact]
    public void CoBuildersThatTheRegisterOfPlatformsNames_AreRecusedToo()
    {
        Sheets();
        _database.Execute("INSERT INTO main.platform (row_id, source_id, source_row, platform_id, co_builders) VALUES (40001, 1, 1, 'D3', ['某某集团', '瀚川重工'])");
        Score();
        Assert.Equal("co_builder 瀚川重工有限公司", Text("SELECT relation || ' ' || organisation FROM result.panel_score WHERE state = 'recused' AND center_id = 'D3'"));
    }

    [Fact]
    public void ARecusedScore_ChangesNothing_WhateverItIs()
    {
        Sheets();
        Score();
        var before = Text("SELECT string_agg(center_id || ' ' || score, ',' ORDER BY center_id) FROM result.score");
        _database.Execute("UPDATE main.expert_score SET score = 10 - score WHERE expert_no = '0' AND center_id IN ('D0', 'D1')");
        Score();
        Assert.Equal(before, Text("SELECT string_agg(center_id || ' ' || score, ',' ORDER BY center_id) FROM result.score"));
    }

    [Fact]
    public void WhatTheIndicatorTakes_IsTheMeanOfWhatIsListedAsCounted()
    {
        Sheets();
        Score();
        Assert.Equal(9, _database.Count("""
            SELECT count(*) FROM (SELECT center_id, avg(used) FILTER (state = 'counted') AS mean FROM result.panel_score GROUP BY center_id) s
            JOIN result.panel_center c USING (center_id) JOIN result.indicator_value v ON v.center_id = c.center_id AND v.indicator = 'governance'
            WHERE abs(s.mean - c.score) < 1e-9 AND c.score = v.figure
            """));
        // Five count at D5: one falls away at either end. Four count at D0, too few to leave any out.
        Assert.Equal("1 1 3", Text("SELECT count(*) FILTER (state = 'highest') || ' ' || count(*) FILTER (state = 'lowest') || ' ' || count(*) FILTER (state = 'counted') FROM result.panel_score WHERE center_id = 'D5'"));
        Assert.Equal("0 4", Text("SELECT count(*) FILTER (state = 'highest') || ' ' || count(*) FILTER (state = 'counted') FROM result.panel_score WHERE center_id = 'D0'"));
    }

    [Fact]
    public void AScoreAboveItsMaximum_IsListed_AndDoesNotCount()
    {
        Sheets();
        _database.Execute("UPDATE main.expert_score SET score = 85 WHERE center_id = 'D3' AND expert_no = '2'");
        Score();
        Assert.Equal("2 850 false", Text("SELECT expert || ' ' || CAST(given AS INTEGER) || ' ' || (used IS NOT NULL) FROM result.panel_score WHERE state = 'out_of_range'"));
        Assert.Equal("4", Text("SELECT CAST(experts AS VARCHAR) FROM result.panel_center WHERE center_id = 'D3'"));
    }

    [Fact]
    public void NamesAreNotShown_AndASheetWithTheNameAloneIsOfTheSameExpert()
    {
        Sheets();
        _database.Execute("""
            UPDATE main.expert_score SET expert_name = '赵甲' WHERE expert_no = '1';
            UPDATE main.expert_score SET expert_no = NULL WHERE expert_name = '赵甲' AND center_id = 'D3';
            UPDATE main.expert_score SET expert_no = NULL, expert_name = CASE expert_no WHEN '2' THEN '钱乙' ELSE '钱丙' END WHERE expert_no IN ('2', '3');
            """);
        Score();
        Assert.Equal("0,1,4,钱*,钱* (2)", Text("SELECT string_agg(label, ',' ORDER BY label) FROM result.panel_expert"));
        Assert.Equal("9", Text("SELECT CAST(scored AS VARCHAR) FROM result.panel_expert WHERE expert = '1'"));
    }

    [Fact]
    public void OfOneExpertsSheets_TheOneThatReplacedTheOtherCounts()
    {
        Sheets();
        _database.Execute("""
            INSERT INTO main.expert_score (row_id, source_id, source_row, center_id, year, indicator, expert_no, score, max_score) VALUES (29999, 2, 1, 'D4', 2025, '管理运行', '3', 1, 10);
            DROP VIEW current.expert_score;
            CREATE VIEW current.expert_score AS SELECT * FROM main.expert_score WHERE NOT (center_id = 'D4' AND source_id = 1);
            """);
        Score();
        // Expert 3's own sheet is replaced; those of the others are no versions of it and stay.
        Assert.Equal("10 5", Text("SELECT CAST(min(given) FILTER (expert = '3') AS INTEGER) || ' ' || count(*) FROM result.panel_score WHERE center_id = 'D4'"));
    }

    private string Text(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
