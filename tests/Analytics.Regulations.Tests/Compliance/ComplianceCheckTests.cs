namespace Analytics.Regulations.Tests.Compliance;

/// <summary>What of a province is judged: all of it, or the centers of one city.</summary>
public sealed class ComplianceCheckTests
{
    private const string Titles = """
        中心编号,中心名称,适用办法,中心状态,批准日期
        LN-1,辽宁省甲技术创新中心,辽宁省,运行中,2024-05-01
        LN-2,辽宁省乙技术创新中心,辽宁省,运行中,2024-05-01
        """;

    private const string Register = "平台编号,平台名称,平台类别,平台级别,所在省,所在市,状态\nLN-1,辽宁省甲技术创新中心,技术创新中心,省级,辽宁省,大连市,运行\nLN-2,辽宁省乙技术创新中心,技术创新中心,省级,辽宁省,沈阳市,运行\n";

    [Theory]
    [InlineData(null, "LN-1", "LN-2")]
    [InlineData("大连", "LN-1")]
    [InlineData("210100", "LN-2")]
    [InlineData("鞍山市")]
    public void City_OnlyItsCentersAreJudged(string? city, params string[] centers)
    {
        using var judged = new Judged().File("称号.csv", Titles).File("名录.csv", Register)
            .File("场地.csv", "中心编号,场地编号,建筑面积（平方米）,场地用途\nLN-1,一,950,研发\nLN-2,一,950,研发\n").Judge("2026-07-01", city: city);
        foreach (var table in new[] { "compliance", "duty", "lifecycle" })
        {
            Assert.Equal(centers, judged.Rows($"SELECT DISTINCT center_id FROM result.{table} ORDER BY 1"));
        }
    }
}
