using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.EquipmentDuplicates;

/// <summary>What is found on equipment lists: real files, real intake, real database.</summary>
public sealed class EquipmentFindingsTests
{
    private const string Header = "平台编号,年度,资产编号,出厂编号,设备名称,规格型号,数量,原值（元）,购置日期,处置日期,使用状态,产权单位\n";

    private const string Centers = """
        平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态,血缘号
        LN-T,辽宁省甲甲技术创新中心,技术创新中心,省级,辽宁省,沈阳市,甲公司,运行,7
        SY-T,沈阳市甲甲技术创新中心,技术创新中心,市级,辽宁省,沈阳市,甲公司,运行,7
        """;

    private static Inspected Found(string rows, FindingScope? scope = null) =>
        new Inspected().Row("LN-A").File("中心名录.csv", Centers).File("设备.csv", Header + rows.Trim() + "\n").Find(scope);

    [Fact]
    public void Find_OneNumberOnTwoLists_IsADuplicateWithItsValue()
    {
        using var found = Found("""
            LN-B,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            LN-D,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            """);
        Assert.Equal(["equipment_duplicate|LN-B;LN-D|REVIEW"], found.Findings());
        Assert.Equal("0.9995|high|||质谱仪|20190012|2025-01-01|-", found.One("SELECT confidence, severity, regulation, clause, subject, identifier, overlap_from, overlap_to FROM result.finding"));
        var (zh, en) = (found.One("SELECT message_zh FROM result.finding"), found.One("SELECT message_en FROM result.finding"));
        Assert.Contains("归一个平台后多计原值1,200,000.00元", zh, StringComparison.Ordinal);
        Assert.Contains("1,200,000.00 yuan are counted twice", en, StringComparison.Ordinal);
        Assert.Equal(
            ["LN-B|设备.csv|2|1200000.00", "LN-D|设备.csv|3|1200000.00"],
            found.Rows("SELECT e.platform_id, e.file, e.source_row, f.value FROM result.evidence e JOIN result.evidence_fact f USING (finding_id, ordinal) WHERE f.column_name = 'original_value_yuan' ORDER BY e.ordinal"));
    }

    [Theory]
    [InlineData("DL-M", "LN-B", "dalian-2025|dalian-2025/5.5")]
    [InlineData("DL-M", "LN-A", "dalian-2025|dalian-2025/5.5")]
    [InlineData("LN-A", "LN-B", "liaoning-2026|liaoning-2026/31.6")]
    [InlineData("LN-B", "JL-P", "|")]
    public void Find_Duplicate_FallsUnderTheClauseOfTheCenterConcerned(string first, string second, string clause)
    {
        using var found = Found($"""
            {first},2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            {second},2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            """);
        Assert.Equal(clause, found.One("SELECT regulation, clause FROM result.finding"));
        Assert.Equal("REVIEW", found.One("SELECT outcome FROM result.finding"));
    }

    [Theory]
    [InlineData("dalian-2025/5.5,DL-M,,", "explained|INFO|low")]
    [InlineData("第五条（五）,DL-M,,2027-01-01", "explained|INFO|low")]
    [InlineData("dalian-2025/5.5,DL-M,张伟民,", "new|REVIEW|high")]
    [InlineData("dalian-2025/5.5,DL-M,,2025-01-01", "new|REVIEW|high")]
    [InlineData("liaoning-2026/18,DL-M,,", "new|REVIEW|high")]
    public void Find_ApprovalForThePlatform_ExplainsItsEquipment(string exception, string expected)
    {
        using var found = new Inspected().Row("LN-A").File("中心名录.csv", Centers).File("设备.csv", Header + """
            DL-M,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            LN-B,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学

            """).File("批准例外清单.csv", $"条款,平台编号,姓名,有效期至,批准文号,批准机关\n{exception},大科发〔2026〕7号,大连市科技局\n").Find();
        Assert.Equal(expected, found.One("SELECT state, outcome, severity FROM result.finding WHERE kind = 'equipment_duplicate'"));
        Assert.Equal(expected.StartsWith("explained", StringComparison.Ordinal), found.One("SELECT message_zh FROM result.finding WHERE kind = 'equipment_duplicate'").Contains("大科发〔2026〕7号", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LN-T", "SY-T")]
    [InlineData("LN-X", "LN-B")]
    [InlineData("LN-B", "LN-B")]
    public void Find_TitlesOfOneCenterRevokedPlatformsAndOneList_AreNoDouble(string first, string second)
    {
        using var found = Found($"""
            {first},2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            {second},2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            """);
        Assert.Empty(found.Findings());
    }

    [Theory]
    [InlineData("2024-06-30", "转让", "2019-05-06")]
    [InlineData("2025-06-30", "转让", "2019-05-06")]
    [InlineData("2025-06-30", "", "2025-07-15")]
    [InlineData("", "调出", "2019-05-06")]
    [InlineData("", "报废", "2019-05-06")]
    public void Find_HandedOverOrScrapped_IsNoDouble(string disposed, string status, string acquired)
    {
        using var found = Found($"""
            LN-B,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,{disposed},{status},丁大学
            LN-D,2025,20190012,SN88,质谱仪,QP2020,1,1200000,{acquired},,在用,丁大学
            """);
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_HandedOverBetweenTheYearsOfTwoLists_IsNoDouble()
    {
        using var found = Found("""
            LN-B,2024,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            LN-B,2025,20190013,SN89,天平,ME204,1,12000,2019-05-06,,在用,丁大学
            LN-D,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            """);
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_ListsOfDifferentYearsAlone_AreInferredAndNeverCertain()
    {
        using var found = Found("""
            LN-B,2024,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            LN-D,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            """);
        Assert.Equal("0.95|low", found.One("SELECT confidence, severity FROM result.finding"));
        Assert.Contains("清单年度不同", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_SplitValue_IsToldAsOne()
    {
        using var found = Found("""
            LN-B,2025,20190012,SN88,质谱仪,QP2020,1,700000,2019-05-06,,在用,丁大学
            LN-D,2025,20190012,SN88,质谱仪,QP2020,1,500000,2019-05-06,,在用,丁大学
            """);
        Assert.Equal("equipment_duplicate|low", found.One("SELECT kind, severity FROM result.finding"));
        Assert.Contains("合计1,200,000.00元，可能是同一台设备的原值分摊", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_SetBesideItsParts_CountsTheSetOnce()
    {
        using var found = Found("""
            LN-B,2025,20190012,,X射线衍射仪,D8,1,1000000,2020-03-10,,在用,丁大学
            LN-D,2025,,,X射线衍射仪主机,D8,1,700000,2020-03-10,,在用,丁大学
            LN-D,2025,,,X射线衍射仪工作站,,1,300000,2020-03-10,,在用,丁大学
            """);
        Assert.Equal("equipment_duplicate|0.95|3", found.One("SELECT kind, confidence, (SELECT count(*) FROM result.evidence) FROM result.finding"));
        var message = found.One("SELECT message_zh FROM result.finding");
        Assert.Contains("多计原值1,000,000.00元", message, StringComparison.Ordinal);
        Assert.Contains("一方按整套、另一方按部件申报", message, StringComparison.Ordinal);
    }

    /// <summary>Lines of one lot, an asset number each.</summary>
    private static string Lines(string platform, int from, int to) => string.Join('\n', Enumerable.Range(from, to - from + 1).Select(i =>
        $"{platform},2025,2021{i:D4},,服务器,R750,1,90000,2021-03-04,,在用,丁大学"));

    [Fact]
    public void Find_TenBoughtSixAndSixDeclared_IsTwoTooMany()
    {
        using var found = Found(Lines("LN-B", 1, 6) + "\n" + Lines("LN-D", 5, 10));
        Assert.Equal("equipment_excess|LN-B;LN-D|0.9995|服务器", found.One("SELECT kind, platform_ids, confidence, subject FROM result.finding"));
        var message = found.One("SELECT message_zh FROM result.finding");
        Assert.Contains("同批设备已知10台，辽宁省乙重点实验室6台、辽宁省丁重点实验室6台，共申报12台，多2台，涉及原值180,000.00元", message, StringComparison.Ordinal);
        Assert.Equal("12", found.One("SELECT count(*) FROM result.evidence"));
    }

    [Fact]
    public void Find_LineOfALotWithTheDayOfTheBooks_StaysInTheLot()
    {
        var first = Lines("LN-B", 1, 6).Replace("20210006,,服务器,R750,1,90000,2021-03-04", "20210006,,服务器,R750,1,90000,2021-04-20", StringComparison.Ordinal);
        var second = Lines("LN-D", 5, 10).Replace("20210006,,服务器,R750,1,90000,2021-03-04", "20210006,,服务器,R750,1,90000,2021-03-29", StringComparison.Ordinal);
        using var found = Found(first + "\n" + second);
        Assert.Equal(["equipment_excess|LN-B;LN-D|REVIEW"], found.Findings());
        Assert.Contains("同批设备已知10台", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LineOfALotWithoutANumberOnAnotherDay_IsNotAccusedBesideTheLot()
    {
        var first = Lines("LN-B", 1, 6).Replace("20210006,,服务器,R750,1,90000,2021-03-04", ",SN606,服务器,R750,1,90000,2021-04-20", StringComparison.Ordinal);
        var second = Lines("LN-D", 5, 10).Replace("20210006,,服务器,R750,1,90000,2021-03-04", ",SN606,服务器,R750,1,90000,2021-03-29", StringComparison.Ordinal);
        using var found = Found(first + "\n" + second);
        Assert.Equal(["equipment_excess|LN-B;LN-D|REVIEW"], found.Findings());
        Assert.Contains("同批设备已知10台", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LineThatWordingAloneJoins_TakesNothingFromALotThatNumbersProve()
    {
        var numbered = Lines("LN-B", 1, 6) + "\n" + Lines("LN-D", 4, 9);
        var unnumbered = numbered.Replace("LN-B,2025,20210001,", "LN-B,2025,,", StringComparison.Ordinal).Replace("LN-D,2025,20210009,", "LN-D,2025,,", StringComparison.Ordinal);
        var others = string.Join('\n', Enumerable.Range(100, 90).Select(i => $"LN-A,2025,2018{i:D4},,仪器{i}号,X{i},1,{i}300,2018-{1 + (i % 12):D2}-{1 + (i % 28):D2},,在用,己{i}研究所"));
        using var found = Found(unnumbered + "\n" + others);
        Assert.Equal("3|true", found.One("SELECT count(*) FILTER (basis = 'identifier'), bool_or(basis = 'evidence') FROM result.link WHERE kind = 'equipment'"));
        Assert.Equal("0.9995", found.One("SELECT confidence FROM result.finding"));
        Assert.Contains("同批设备已知9台", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
        Assert.Contains("多3台", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LikeInstrumentUnderANumberFarAway_IsOfNoLot()
    {
        using var found = Found("""
            LN-B,2025,20210001,,服务器,R750,1,90000,2021-03-04,,在用,丁大学
            LN-B,2025,20213377,,服务器,R750,1,90000,2021-04-20,,在用,丁大学
            LN-D,2025,20213377,,服务器,R750,1,90000,2021-04-20,,在用,丁大学
            """);
        Assert.Equal(["equipment_duplicate|LN-B;LN-D|REVIEW"], found.Findings());
    }

    [Fact]
    public void Find_LotDividedByNumbers_IsHonest()
    {
        using var found = Found(Lines("LN-B", 1, 6) + "\n" + Lines("LN-D", 7, 10));
        Assert.Empty(found.Findings());
    }

    [Theory]
    [InlineData(6, 4, 10, null)]
    [InlineData(6, 6, 10, "0.95|已知10台")]
    [InlineData(10, 4, 10, "0.6|已知10台")]
    [InlineData(6, 4, 0, "0.6|已知6台")]
    public void Find_LotOnOneCard_IsMeasuredByTheLargestList(int first, int second, int earlier, string? expected)
    {
        var before = earlier > 0 ? $"LN-B,2024,20210077,,服务器,R750,{earlier},{earlier * 90000},2021-03-04,,在用,丁大学\n" : "";
        using var found = Found($"""
            {before}LN-B,2025,20210077,,服务器,R750,{first},{first * 90000},2021-03-04,,在用,丁大学
            LN-D,2025,20210077,,服务器,R750,{second},{second * 90000},2021-03-04,,在用,丁大学
            """);
        if (expected is null)
        {
            Assert.Empty(found.Findings());
            return;
        }

        var parts = expected.Split('|');
        Assert.Equal($"equipment_excess|{parts[0]}", found.One("SELECT kind, confidence FROM result.finding"));
        Assert.Contains(parts[1], found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_RegimeAskedFor_KeepsItsFindingsAlone()
    {
        const string rows = """
            DL-M,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            LN-B,2025,20190012,SN88,质谱仪,QP2020,1,1200000,2019-05-06,,在用,丁大学
            LN-B,2025,20190014,SN90,天平,ME204,1,12000,2019-05-06,,在用,丁大学
            LN-A,2025,20190014,SN90,天平,ME204,1,12000,2019-05-06,,在用,丁大学
            """;
        using var dalian = Found(rows, new FindingScope(2025, new DateOnly(2026, 3, 31), "dalian"));
        Assert.Equal(["equipment_duplicate|DL-M;LN-B|REVIEW"], dalian.Findings());
        using var liaoning = Found(rows, new FindingScope(2025, new DateOnly(2026, 3, 31), "liaoning"));
        Assert.Equal(["equipment_duplicate|LN-A;LN-B|REVIEW"], liaoning.Findings());
    }
}
