using System.Globalization;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Scoring;
using Analytics.Store;

namespace Analytics.Evaluation.Tests.Scoring;

public sealed class PeerGroupsTests : IDisposable
{
    private static readonly string[] Centers = [.. Enumerable.Range(0, 10).Select(i => "D" + i.ToString(CultureInfo.InvariantCulture))];

    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public PeerGroupsTests()
    {
        _database.Open();
        ScoringWorld.Create(_database);
        _database.Execute("""
            INSERT INTO main.platform (row_id, source_id, source_row, platform_id, technical_field)
                SELECT 100 + i, 1, i, 'D' || i, CASE WHEN i < 3 THEN ' 新材料' WHEN i < 5 THEN '新 材料' ELSE '生物医药' END FROM range(9) t(i) WHERE i <> 8;
            INSERT INTO main.center (row_id, source_id, source_row, center_id, technical_field) VALUES (200, 1, 1, 'D8', '生物医药'), (201, 1, 1, 'D0', '别的');
            """);
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Fields_AreThoseOfTheRegisters_SpacesAside_AndSmallGroupsAreNone() =>
        Assert.Equal(["新材料", "新材料", "新材料", "新材料", "新材料", "", "", "", "", ""], PeerGroups.Read(_database, PeerGrouping.Field, Centers));

    [Fact]
    public void Cities_AreGroupsToo() =>
        Assert.Equal([.. Enumerable.Repeat("大连市", 8), "", ""], PeerGroups.Read(_database, PeerGrouping.City, Centers));

    [Fact]
    public void AMissingFigure_IsTakenFromTheGroup_AndFromAllWhereThereIsNone()
    {
        _database.Execute("UPDATE main.finance_year SET rd_spend_yuan = CASE WHEN center_id IN ('D1', 'D7') THEN NULL WHEN center_id IN ('D0', 'D2', 'D3', 'D4') THEN 3000000 ELSE 9000000 END");
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        Assert.Equal("D1 0.03 true,D7 0.03 true", Text("""
            SELECT string_agg(center_id || ' ' || CAST(value AS DECIMAL(4, 2)) || ' ' || imputed, ',' ORDER BY center_id) FROM result.indicator_value WHERE indicator = 'rd_intensity' AND center_id IN ('D1', 'D7')
            """));
        _database.Execute("UPDATE main.finance_year SET rd_spend_yuan = 9000000 WHERE center_id IN ('D0', 'D5', 'D6', 'D8')");
        CenterScoring.Score(_database, new ScoringScope(2025), CancellationToken.None);
        // Of the field still 3 million for three of four; of all seven that reported, four have 9 million.
        Assert.Equal("D1 0.03,D7 0.09", Text("SELECT string_agg(center_id || ' ' || CAST(value AS DECIMAL(4, 2)), ',' ORDER BY center_id) FROM result.indicator_value WHERE indicator = 'rd_intensity' AND center_id IN ('D1', 'D7')"));
    }

    private string Text(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
