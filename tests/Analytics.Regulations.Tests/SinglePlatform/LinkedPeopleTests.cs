namespace Analytics.Regulations.Tests.SinglePlatform;

/// <summary>Findings on people whom no number in common joins, and numbers that two people bear.</summary>
public sealed class LinkedPeopleTests
{
    private const string Header = "平台编号,年度,姓名,证件号码,出生日期,工作单位,联系电话,是否固定人员,是否全职,是否签订工作协议,到岗日期\n";

    private static Inspected Rosters(params string[] rows) => new Inspected().File("花名册.csv", Header + string.Concat(rows.Select(row => row + "\n"))).Find();

    [Fact]
    public void Find_PersonKnownByEvidence_IsLikelyAndAsksForTheNumber()
    {
        using var found = Rosters($"LN-A,2025,张伟民,{Inspected.Id},1985-03-07,甲公司,14200000001,是,是,,2020-01-01", "LN-B,2025,张伟民,,1985-03-07,甲公司,14200000001,是,是,,2021-01-01");
        Assert.Equal(["single_platform|LN-A;LN-B|WARN"], found.Findings());
        Assert.Equal("0.99|likely|medium|2901**********1233", found.One("SELECT confidence, confidence_word, severity, identifier FROM result.finding"));
        Assert.Contains("99%", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
        Assert.Contains("核对并补全", found.One("SELECT question_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ThreePlatforms_TakeTheWeakestLinkThatIsNeeded()
    {
        using var found = Rosters(
            $"LN-A,2025,张伟民,{Inspected.Id},1985-03-07,甲公司,,是,是,,2020-01-01", $"LN-B,2025,张伟民,{Inspected.Id},1985-03-07,甲公司,,是,是,,2020-01-01",
            "LN-C,2025,张伟民,,1985-03-07,甲公司,,是,是,,2021-01-01");
        Assert.Equal("LN-A;LN-B;LN-C|0.95", found.One("SELECT platform_ids, confidence FROM result.finding"));
    }

    [Fact]
    public void Find_ExceptionByNumber_CoversThePersonsRowsWithoutIt()
    {
        using var found = new Inspected().File("例外.csv", $"条款,身份证号,批准文号\n18,{Inspected.Id},辽科函〔2025〕7号\n").File("花名册.csv", Header
            + $"DL-M,2025,张伟民,{Inspected.Id},1985-03-07,甲公司,14200000001,否,是,是,2020-01-01\n"
            + "LN-A,2025,张伟民,,1985-03-07,甲公司,14200000001,是,是,,2020-01-01\nLN-B,2025,张伟民,,1985-03-07,甲公司,14200000001,是,是,,2020-01-01\n").Find();
        Assert.Equal(["single_platform|LN-A;LN-B|INFO"], found.Findings());
    }

    [Fact]
    public void Find_NumberOnTheRowOfAnotherPersonOfALikeName_IsAConflictOfTwo()
    {
        using var found = Rosters($"LN-A,2025,张建国,{Inspected.Id},1990-11-21,甲公司,,是,是,,2020-01-01", $"LN-B,2025,张伟民,{Inspected.Id},1985-03-07,乙大学,,是,是,,2020-01-01");
        Assert.Equal(["identifier_conflict|LN-A;LN-B|REVIEW"], found.Findings());
        Assert.Equal("high|E-P-00000002|张**", found.One("SELECT severity, entity_id, subject FROM result.finding"));
    }

    [Theory]
    [InlineData("LN-A", "否", true)]
    [InlineData("LN-A", "", false)]
    [InlineData("LN-A", "是", false)]
    [InlineData("LN-B", "否", false)]
    [InlineData("DL-M", "否", false)]
    [InlineData("LN-X", "否", false)]
    [InlineData("JL-P", "否", false)]
    public void Find_MobileWithoutAgreement_NeedsAnExplicitNoAtAProvincialCenter(string platform, string signed, bool expected)
    {
        using var found = Rosters($"{platform},2025,张伟民,{Inspected.Id},,甲公司,,否,否,{signed},2024-01-01");
        Assert.Equal(expected ? [$"mobile_no_agreement|{platform}|FAIL"] : [], found.Findings());
        if (expected)
        {
            Assert.Equal("0.9995|liaoning-2026/18", found.One("SELECT confidence, clause FROM result.finding"));
            Assert.Equal("work_agreement_signed|false", found.One("SELECT column_name, value FROM result.evidence_fact WHERE column_name = 'work_agreement_signed'"));
        }
    }

    [Fact]
    public void Find_FixedStaffWithoutAgreement_IsNothing()
    {
        using var found = Rosters($"LN-A,2025,张伟民,{Inspected.Id},,甲公司,,是,是,否,2024-01-01");
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_AgreementSignedSince_IsNothingAndTheLatestRosterCounts()
    {
        using var signed = Rosters($"LN-A,2024,张伟民,{Inspected.Id},,甲公司,,否,否,否,2024-01-01", $"LN-A,2025,张伟民,{Inspected.Id},,甲公司,,否,否,是,2024-01-01");
        Assert.Empty(signed.Findings());
        using var denied = Rosters($"LN-A,2024,张伟民,{Inspected.Id},,甲公司,,否,否,是,2024-01-01", $"LN-A,2025,张伟民,{Inspected.Id},,甲公司,,否,否,否,2024-01-01");
        Assert.Equal(["mobile_no_agreement|LN-A|FAIL"], denied.Findings());
        using var before = Rosters($"LN-A,2023,张伟民,{Inspected.Id},,甲公司,,否,否,否,2023-01-01");
        Assert.Equal(["mobile_no_agreement|LN-A|REVIEW"], before.Findings());
    }
}
