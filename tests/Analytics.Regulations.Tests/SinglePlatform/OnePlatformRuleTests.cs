using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.SinglePlatform;

/// <summary>Liaoning article 18 from files to findings.</summary>
public sealed class OnePlatformRuleTests
{
    private const string Both = "single_platform|LN-A;LN-B|WARN";

    [Theory]
    [InlineData("2020-01-01", "2022-06-30", "2022-06-30", null, true)]
    [InlineData("2020-01-01", "2022-06-30", "2022-07-01", null, false)]
    [InlineData("2020-01-01", null, "2024-01-01", null, true)]
    [InlineData(null, "2022-06-30", "2021-01-01", "2021-12-31", true)]
    [InlineData(null, "2020-12-31", "2021-01-01", "2021-12-31", false)]
    [InlineData("2020-01-01", "2020-01-01", "2020-01-01", "2020-01-01", true)]
    [InlineData("2026-03-31", null, "2020-01-01", null, true)]
    [InlineData("2026-04-01", null, "2020-01-01", null, false)]
    [InlineData("2022-06-30", "2020-01-01", "2019-01-01", null, false)]
    public void Find_Periods_OverlapWhenTheyShareADay(string? start, string? end, string? otherStart, string? otherEnd, bool expected)
    {
        using var found = new Inspected().Row("LN-A", start, end).Row("LN-B", otherStart, otherEnd).Find();
        Assert.Equal(expected ? [Both] : [], found.Findings());
    }

    [Fact]
    public void Find_Overlap_IsStatedWithItsDaysAndRows()
    {
        using var found = new Inspected().Row("LN-A", "2020-01-01", "2023-05-31").Row("LN-B", "2022-03-01").Find();
        Assert.Equal("high|0.9995|certain|liaoning-2026|liaoning-2026/18|2022-03-01|2023-05-31|false",
            found.One("SELECT severity, confidence, confidence_word, regulation, clause, overlap_from, overlap_to, year_only FROM result.finding"));
        Assert.Equal(["1|LN-A|名单.csv|2", "2|LN-B|名单.csv|3"], found.Rows("SELECT ordinal, platform_id, file, source_row FROM result.evidence ORDER BY ordinal"));
        Assert.Equal("64|64", found.One("SELECT min(length(sha256)), max(length(sha256)) FROM result.evidence"));
        Assert.Equal("第十八条|辽科发〔2026〕2号|2026-01-26", found.One("SELECT article, document_no, effective FROM result.clause"));
    }

    [Fact]
    public void Find_NoDates_IsByTheYearAndNeverCertain()
    {
        using var found = new Inspected().Row("LN-A", null).Row("LN-B", null).Find();
        Assert.Equal("true|likely|medium", found.One("SELECT year_only, confidence_word, severity FROM result.finding"));
        Assert.Contains("到岗日", found.One("SELECT question_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NoDatesOnOneSide_IsByTheYear()
    {
        using var found = new Inspected().Row("LN-A", null).Row("LN-B", "2020-01-01").Find();
        Assert.Equal("true|likely", found.One("SELECT year_only, confidence_word FROM result.finding"));
        using var apart = new Inspected().Row("LN-A", null).Row("LN-B", "2020-01-01", "2024-12-31").Find();
        Assert.Empty(apart.Findings());
    }

    [Fact]
    public void Find_NoDatesInDifferentYears_IsNothing()
    {
        using var found = new Inspected().Row("LN-A", null, year: 2024).Row("LN-B", null).Find();
        Assert.Empty(found.Findings());
    }

    [Theory]
    [InlineData("否", "是")]
    [InlineData("", "是")]
    [InlineData("流动", "固定")]
    public void Find_NotFixedOnBothSides_IsNothing(string first, string second)
    {
        using var found = new Inspected().Row("LN-A", isFixed: first).Row("LN-B", isFixed: second).Find();
        Assert.Empty(found.Findings());
    }

    [Theory]
    [InlineData("LN-X")]
    [InlineData("GJ-N")]
    [InlineData("JL-P")]
    public void Find_PlatformTheClauseDoesNotGovern_IsNothing(string other)
    {
        using var found = new Inspected().Row("LN-A").Row(other).Find();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_PlatformOfAnotherProvinceKnownByNameAlone_IsNothing()
    {
        using var found = new Inspected().File("平台名录.csv", """
            平台编号,平台名称,平台类别,平台级别,依托单位,状态
            LN-A,辽宁省甲技术创新中心,技术创新中心,省级,甲公司,运行
            JL-P,吉林省辛重点实验室,重点实验室,省级,辛大学,运行
            """).Row("LN-A").Row("JL-P").Find();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_TwoTitlesOfOneCenter_AreOnePlatform()
    {
        using var found = new Inspected().File("平台名录.csv", """
            平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态,lineage_id
            LN-A,辽宁省甲技术创新中心,技术创新中心,省级,辽宁省,沈阳市,甲公司,运行,L-1
            LN-A2,辽宁省甲重点实验室,重点实验室,省级,辽宁省,沈阳市,甲公司,运行,L-1
            """).Row("LN-A").Row("LN-A2").Find();
        Assert.Equal("L-1", found.One("SELECT DISTINCT lineage_id FROM registry.platform"));
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_SamePlatformByNumberAndByName_WithoutARegister_IsOne()
    {
        using var found = new Inspected().File("平台名录.csv", "说明\n").File("a2025.csv", "平台编号,平台名称,姓名,证件号码,是否固定人员,到岗日期\nLN-A,辽宁省甲技术创新中心,张伟民," + Inspected.Id + ",是,2020-01-01\n")
            .File("b2025.csv", "平台名称,姓名,证件号码,是否固定人员,到岗日期\n辽宁省甲技术创新中心,张伟民," + Inspected.Id + ",是,2020-01-01\n").FindWithQuarantine();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_ThreePlatformsInAChain_IsOneFinding()
    {
        using var found = new Inspected().Row("LN-A", "2018-01-01", "2020-12-31").Row("LN-B", "2020-06-01", "2023-06-30").Row("LN-C", "2023-01-01").Find();
        Assert.Equal(["single_platform|LN-A;LN-B;LN-C|WARN"], found.Findings());
        Assert.Equal(3, found.Rows("SELECT * FROM result.evidence").Count);
    }

    [Fact]
    public void Find_TwoSeparateOverlaps_AreTwoFindings()
    {
        using var found = new Inspected().Row("LN-A", "2015-01-01", "2016-12-31").Row("LN-B", "2016-01-01", "2017-12-31").Row("LN-C", "2020-01-01").Row("LN-D", "2021-01-01").Find();
        Assert.Equal([Both, "single_platform|LN-C;LN-D|WARN"], found.Findings());
    }

    [Fact]
    public void Find_TwoPostsOnOnePlatformYearsApart_ConnectNobody()
    {
        // Beside B in 2016 and, after six years elsewhere, beside C: never on three platforms.
        using var found = new Inspected().Row("LN-A", "2015-01-01", "2016-12-31").Row("LN-B", "2016-01-01", "2017-12-31").Row("LN-A", "2023-01-01").Row("LN-C", "2024-01-01").Find();
        Assert.Equal([Both, "single_platform|LN-A;LN-C|WARN"], found.Findings());
    }

    [Fact]
    public void Find_SamePlatformsTwice_IsOneFinding()
    {
        using var found = new Inspected().Row("LN-A", "2015-01-01", "2016-12-31").Row("LN-B", "2016-01-01", "2017-12-31").Row("LN-A", "2023-01-01").Row("LN-B", "2024-01-01").Find();
        Assert.Equal([Both], found.Findings());
        Assert.Equal("2016-01-01|-|4", found.One("SELECT overlap_from, overlap_to, (SELECT count(*) FROM result.evidence) FROM result.finding"));
    }

    [Fact]
    public void Find_YearlyRosters_AreOneFinding()
    {
        using var found = new Inspected();
        foreach (var year in new[] { 2022, 2023, 2024, 2025 })
        {
            found.Row("LN-A", "2020-01-01", year: year).Row("LN-B", null, year: year);
        }

        found.Find();
        Assert.Equal([Both], found.Findings());
        Assert.Equal("true", found.One("SELECT year_only FROM result.finding"));
    }

    [Fact]
    public void Find_ApprovedException_ExplainsIt()
    {
        const string header = "条款,对象姓名,身份证号,平台编号,批准文号,有效期至\n";
        using var byNumber = new Inspected().Row("LN-A").Row("LN-B").File("例外.csv", header + $"liaoning-2026/18,张伟民,{Inspected.Id},,辽科函〔2025〕7号,2026-12-31\n").Find();
        Assert.Equal(["single_platform|LN-A;LN-B|INFO"], byNumber.Findings());
        Assert.Contains("辽科函〔2025〕7号", byNumber.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
        using var byName = new Inspected().Row("LN-A").Row("LN-B").File("例外.csv", header + "第十八条,张伟民,,LN-B,辽科函〔2025〕7号,\n").Find();
        Assert.Equal(["single_platform|LN-A;LN-B|INFO"], byName.Findings());
        using var expired = new Inspected().Row("LN-A").Row("LN-B").File("例外.csv", header + $"liaoning-2026/18,张伟民,{Inspected.Id},,辽科函〔2025〕7号,2026-03-30\n").Find();
        Assert.Equal([Both], expired.Findings());
        using var another = new Inspected().Row("LN-A").Row("LN-B").File("例外.csv", header + "liaoning-2026/18,李静怡,,LN-A,辽科函〔2025〕7号,\nliaoning-2026/17,张伟民,,LN-A,辽科函〔2025〕7号,\n").Find();
        Assert.Equal([Both], another.Findings());
    }

    [Fact]
    public void Find_RosterOfAnOlderYearWithAnOpenEnd_DoesNotClashAfterAMove()
    {
        using var moved = new Inspected().Row("LN-A", "2018-01-01", year: 2023).Row("LN-A", "2018-01-01", name: "李静怡", id: "", year: 2024).Row("LN-B", "2024-03-01").Find();
        Assert.Empty(moved.Findings());
        using var doubled = new Inspected().Row("LN-A", "2018-01-01", year: 2024).Row("LN-A", "2018-01-01", name: "李静怡", id: "", year: 2025).Row("LN-B", "2024-03-01").Find();
        Assert.Equal(["single_platform|LN-A;LN-B|REVIEW"], doubled.Findings().Select(row => row.Replace("WARN", "REVIEW", StringComparison.Ordinal)));
    }

    [Fact]
    public void Find_ReportsBeforeTheFirstDay_AreForReviewAndNameThePredecessor()
    {
        using var found = new Inspected().Row("LN-A", year: 2023).Row("LN-B", year: 2023).Find();
        Assert.Equal(["single_platform|LN-A;LN-B|REVIEW"], found.Findings());
        Assert.Contains("辽科发〔2019〕27号", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
        Assert.Equal("low", found.One("SELECT severity FROM result.finding"));
        using var due = new Inspected().Row("LN-A", year: 2024).Row("LN-B", year: 2024).Find();
        Assert.Equal(["single_platform|LN-A;LN-B|REVIEW"], due.Findings());
    }

    [Theory]
    [InlineData("否")]
    [InlineData("")]
    public void Find_FullTimeUnknownOrDenied_IsAsked(string fullTime)
    {
        using var found = new Inspected().Row("LN-A").Row("LN-B", fullTime: fullTime).Find();
        Assert.Equal([Both], found.Findings());
        Assert.Contains("全职", found.One("SELECT question_zh FROM result.finding"), StringComparison.Ordinal);
        Assert.Equal("medium", found.One("SELECT severity FROM result.finding"));
    }

    [Fact]
    public void Find_FifteenAndEighteenDigits_AreOnePerson()
    {
        using var found = new Inspected().Row("LN-A").Row("LN-B", id: Inspected.Id[..6] + Inspected.Id[8..17]).Find();
        Assert.Equal([Both], found.Findings());
    }

    [Theory]
    [InlineData("2901011985****1233")]
    [InlineData("290101198503071232")]
    [InlineData("2.90101E+17")]
    [InlineData("")]
    [InlineData("290101198503071000")]
    public void Find_NumberThatIsNoIdentity_MatchesNobody(string id)
    {
        using var found = new Inspected().Row("LN-A", id: id).Row("LN-B", id: id).Row("LN-C").Find();
        Assert.Empty(found.Findings());
    }

    [Theory]
    [InlineData("歐陽偉國", "欧阳伟国")]
    [InlineData("张 伟　民", "张伟民")]
    [InlineData("ZHANG Weimin", "张伟民")]
    [InlineData("买买提·艾力", "买买提•艾力")]
    public void Find_AnotherNotationOfTheName_IsNoConflict(string first, string second)
    {
        using var found = new Inspected().Row("LN-A", name: first).Row("LN-B", name: second).Find();
        Assert.Equal([Both], found.Findings());
    }

    [Fact]
    public void Find_NearName_IsALowConflictAndAFinding()
    {
        using var found = new Inspected().Row("LN-A", name: "张伟民").Row("LN-B", name: "张玮民").Find();
        Assert.Equal(["identifier_conflict|LN-A;LN-B|REVIEW", Both], found.Findings());
        Assert.Equal("low", found.One("SELECT severity FROM result.finding WHERE kind = 'identifier_conflict'"));
    }

    [Fact]
    public void Find_WhollyDifferentNames_IsAConflictAndNoAccusation()
    {
        using var found = new Inspected().Row("LN-A", name: "张伟民").Row("LN-B", name: "李静怡").Find();
        Assert.Equal(["identifier_conflict|LN-A;LN-B|REVIEW"], found.Findings());
        Assert.Equal("high", found.One("SELECT severity FROM result.finding"));
    }

    [Fact]
    public void Find_TwoPeopleWithOneNumberEachOnTheSamePlatforms_AreTwoFindings()
    {
        using var found = new Inspected().Row("LN-A", name: "张伟民").Row("LN-B", name: "张伟民").Row("LN-A", name: "李静怡").Row("LN-B", name: "李静怡").Find();
        Assert.Equal(["identifier_conflict|LN-A;LN-B|REVIEW", Both, Both], found.Findings());
        Assert.Equal(3, found.Rows("SELECT DISTINCT finding_id FROM result.evidence").Count);
        Assert.Equal(2, found.Rows("SELECT DISTINCT entity_id FROM result.finding WHERE kind = 'single_platform'").Count);
    }

    [Fact]
    public void Find_Findings_AreMaskedEverywhere()
    {
        using var found = new Inspected().Row("LN-A", name: "欧阳修远").Row("LN-B", name: "欧阳修远").Row("LN-C", name: "李静怡").Find();
        var all = string.Join('\n', new[] { "finding", "evidence", "entity", "clause" }.SelectMany(table => found.Rows("SELECT * FROM result." + table)));
        foreach (var hidden in new[] { Inspected.Id, "19850307", "850307", "欧阳修远", "修远", "李静怡", "静怡" })
        {
            Assert.DoesNotContain(hidden, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Find_Again_GivesTheSameIds()
    {
        string[] Ids(int extra)
        {
            using var found = new Inspected().Row("LN-A").Row("LN-B").Row("LN-C", name: "李静怡", id: "");
            for (var i = 0; i < extra; i++)
            {
                found.Row("LN-D", name: "王建国", id: "");
            }

            return [.. found.Find().Rows("SELECT finding_id FROM result.finding")];
        }

        Assert.Equal(Ids(0), Ids(0));
        Assert.Equal(Ids(0), Ids(5));
    }

    [Theory]
    [InlineData("沈阳", 1)]
    [InlineData("大连市", 1)]
    [InlineData("210200", 1)]
    [InlineData("鞍山市", 0)]
    public void Find_City_KeepsWhatConcernsIt(string city, int expected)
    {
        using var found = new Inspected().Row("LN-A").Row("LN-B").Find(new FindingScope(2025, new DateOnly(2026, 3, 31), City: city));
        Assert.Equal((expected, expected), (found.Count, found.Findings().Count));
    }

    [Fact]
    public void Find_AnotherRegime_IsNothing()
    {
        using var found = new Inspected().Row("LN-A").Row("LN-B").Find(new FindingScope(2025, new DateOnly(2026, 3, 31), Regime: "dalian"));
        Assert.Equal(0, found.Count);
    }

    [Fact]
    public void Find_RostersAfterTheYearAskedFor_AreNotLookedAt()
    {
        using var found = new Inspected().Row("LN-A", year: 2024).Row("LN-B", year: 2025).Find(new FindingScope(2024, new DateOnly(2025, 3, 31)));
        Assert.Empty(found.Findings());
    }
}
