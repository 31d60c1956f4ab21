namespace Analytics.Regulations.Tests.Compliance;

/// <summary>Packs of one's own: a further version of a regulation, a rule that takes the place of the product's, one that cannot be used.</summary>
public sealed class VersionsTests
{
    private const string Titles = "中心编号,中心名称,适用办法,中心状态,批准日期\nLN-1,辽宁省甲技术创新中心,辽宁省,运行中,2024-05-01\n";

    private const string Applications = "申报编号,中心编号,适用办法,申报日期,推荐文号,推荐日期\n甲,LN-1,辽宁省,2026-05-01,某〔2026〕1号,2026-04-30\n乙,LN-1,辽宁省,2030-05-01,,\n";

    private const string Check = """
        checks:
        - id: liaoning-2030/1#a
          name: {zh: 推荐文号, en: Number of the recommendation}
          for: declaration
          holds: application.recommendation_doc_no IS NOT NULL
          required: {zh: 有推荐文号, en: there is one}
          otherwise: FAIL
          inputs: [application.recommendation_doc_no]
          remedy: {zh: 补, en: add}
        """;

    [Fact]
    public void TwoVersions_EachJudgesItsOwnTime()
    {
        using var judged = WithSuccessor().Judge("2031-03-31");
        Assert.Equal(
            ["liaoning-2026|2026-05-01", "liaoning-2030|2030-05-01"],
            judged.Rows("SELECT DISTINCT regulation, period FROM result.compliance WHERE subject_set = 'declaration' ORDER BY ALL"));
        Assert.Equal(["2030-05-01|FAIL"], judged.Rows("SELECT period, outcome FROM result.compliance WHERE check_id = 'liaoning-2030/1#a' AND subject_set = 'declaration'"));
    }

    [Fact]
    public void FileOfThePack_TakesThePlaceOfTheProducts()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .Pack("common/measures/fixed_staff_count.sql", "-- zh: 固定人员\n-- en: Fixed staff\n-- unit: 人\n-- inputs: personnel.is_fixed\nSELECT s.subject_id, 77 AS low, 77 AS high FROM subject s\n").Judge("2027-03-31");
        Assert.Contains("77", judged.Rows("SELECT actual FROM result.compliance WHERE check_id = 'liaoning-2026/18#a'"));
    }

    [Fact]
    public void SqlThatIsRefused_NamesFileAndLine()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .Pack("common/measures/fixed_staff_count.sql", "-- zh: 固定人员\n-- en: Fixed staff\n-- unit: 人\n-- inputs: personnel.is_fixed\nSELECT no_such_column FROM subject\n");
        var error = Assert.Throws<Registry.Schema.DefinitionException>(() => judged.Judge("2027-03-31"));
        Assert.Equal("common/measures/fixed_staff_count.sql", error.File);
        Assert.Contains("no_such_column", error.Message, StringComparison.Ordinal);
    }

    private static Judged WithSuccessor()
    {
        var document = System.IO.File.ReadAllText(TestKit.RepositoryRoot.File("src/Analytics.Regulations/Packs/liaoning-2026/document.yaml"));
        var judged = new Judged().File("称号.csv", Titles).File("申报.csv", Applications)
            .Pack("liaoning-2026/document.yaml", document.TrimEnd() + "\nuntil: 2029-12-31\n")
            .Pack("liaoning-2030/clauses.yaml", "clauses:\n- {id: liaoning-2030/1, article: 第一条, quote: 须有推荐文号, strength: must, kind: procedural, computable: 'yes'}\n")
            .Pack("liaoning-2030/checks/all.yaml", Check);
        return judged.Pack("liaoning-2030/document.yaml", """
            id: liaoning-2030
            regime: liaoning
            title: 某省办法
            issuer: 某厅
            level: provincial
            province_code: '210000'
            effective: 2030-01-01
            predecessor: liaoning-2026
            """);
    }
}
