using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.Tests.Findings;

public sealed class PlatformRegimesTests
{
    [Theory]
    [InlineData("A;B", null, "dalian-2025/15")]
    [InlineData("B", null, "liaoning-2026/31.6")]
    [InlineData("C", null, "")]
    [InlineData("A;B", "liaoning", "liaoning-2026/31.6")]
    [InlineData("B;C", "dalian", null)]
    public void TruthClause_DalianFirstThenLiaoningElseNone(string platforms, string? regime, string? expected)
    {
        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "CREATE SCHEMA registry; CREATE TABLE registry.platform_regime AS FROM (VALUES ('A', 'dalian'), ('B', 'liaoning'), ('C', 'qingdao')) t(platform_id, regime)";
        command.ExecuteNonQuery();
        Assert.Equal(expected, PlatformRegimes.Read(database).TruthClause(platforms.Split(';'), regime)?.Clause);
    }
}
