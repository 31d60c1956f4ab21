namespace Analytics.Regulations.Tests.SameField;

/// <summary>Dalian article 3: centers of one field, and centers beside national platforms.</summary>
public sealed class FieldFindingsTests
{
    private const string Direction = "面向近海风电的叶片前缘防护涂层、雷电监测与在线修复技术";

    private static Inspected Find(params string[] rows) => new Inspected().File("平台名录.csv",
        "平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态,批准时间,技术领域代码,技术领域,研究方向,血缘号\n" + string.Join('\n', rows) + "\n").Find();

    private static string City(string id, string code, string field, string direction = "", string status = "运行", string approved = "2026-02-01", string host = "己公司", string lineage = "") =>
        $"{id},大连市{id}技术创新中心,技术创新中心,市级,辽宁省,大连市,{host},{status},{approved},{code},{field},{direction},{lineage}";

    private static string National(string id, string code, string host) =>
        $"{id},国家{id}技术创新中心,技术创新中心,国家级,辽宁省,大连市,{host},运行,2019-01-01,{code},,,";

    [Theory]
    [InlineData("0101", "0101", "", "", "2026-02-01", "WARN|certain")]
    [InlineData("0101", "0101", "", "", "2021-02-01", "REVIEW|certain")]
    [InlineData("", "", "海上风电", "海上风电", "2026-02-01", "REVIEW|likely")]
    public void Find_TwoCitysCentersOfOneField_AreReported(string first, string second, string field, string otherField, string approved, string expected)
    {
        using var inspected = Find(City("DL-1", first, field, approved: approved), City("DL-2", second, otherField, approved: approved, host: "庚公司"));
        Assert.Equal($"field_duplicate|DL-1;DL-2|dalian-2025/3|{expected}", inspected.One("SELECT kind, platform_ids, clause, outcome, confidence_word FROM result.finding"));
    }

    [Fact]
    public void Find_NearlyOneDirection_IsForReview()
    {
        using var inspected = Find(City("DL-1", "0101", "", Direction), City("DL-2", "0102", "", Direction.Replace("修复", "检修", StringComparison.Ordinal), host: "庚公司"));
        Assert.Equal("DL-1;DL-2|REVIEW|possible", inspected.One("SELECT platform_ids, outcome, confidence_word FROM result.finding"));
    }

    [Fact]
    public void Find_RevokedOneLineageOrOtherField_IsNothing()
    {
        using var inspected = Find(
            City("DL-1", "0101", ""), City("DL-2", "0101", "", status: "撤销"), City("DL-3", "0202", "", lineage: "L1"), City("DL-4", "0202", "", lineage: "L1"),
            "LN-9,辽宁省玖技术创新中心,技术创新中心,省级,辽宁省,大连市,己公司,运行,2020-01-01,0101,,,");
        Assert.Empty(inspected.Rows("SELECT message_zh FROM result.finding"));
    }

    [Fact]
    public void Find_NationalPlatformOfHostAndField_IsReportedOthersNot()
    {
        using var inspected = Find(City("DL-1", "0101", ""), National("GJ-1", "0101", "己公司"), National("GJ-2", "0101", "庚公司"), National("GJ-3", "0303", "己公司"));
        Assert.Equal("DL-1;GJ-1|WARN", inspected.One("SELECT platform_ids, outcome FROM result.finding"));
    }

    [Fact]
    public void Find_StaffOfANationalPlatform_AreReportedAsTeam()
    {
        using var inspected = new Inspected().Row("DL-M").Row("GJ-N").Find();
        Assert.Equal("DL-M;GJ-N|WARN|possible", inspected.One("SELECT platform_ids, outcome, confidence_word FROM result.finding WHERE kind = 'field_duplicate'"));
    }
}
