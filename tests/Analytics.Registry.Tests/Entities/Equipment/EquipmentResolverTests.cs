using System.Globalization;
using System.Text;
using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>Which rows of equipment lists are one instrument.</summary>
public sealed class EquipmentResolverTests
{
    private const string Header = "平台编号,年度,资产编号,出厂编号,设备名称,规格型号,生产厂家,数量,原值（元）,购置日期,产权单位\n";

    /// <summary>Other instruments, each of its own kind, day, price and owner: what is rare can only be told among many.</summary>
    private static string Others(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{i % 20},2025,Z{i:D6},,试验台{(char)('甲' + (i % 40))}型,T{i % 40 + 100},厂,1,{100_000 + (i * 1_300)},20{10 + (i % 12)}-{(i % 11) + 1:D2}-{(i % 27) + 2:D2},单位{i % 20}公司\n");
        }

        return text.ToString();
    }

    /// <summary>The rows marked by their remarks' place: which of the given rows share an entity, as sets of their 1-based numbers.</summary>
    private static string Sets(string rows, int others = 0)
    {
        using var loaded = Resolve(rows, others);
        return Partition(loaded, rows);
    }

    private static Loaded Resolve(string rows, int others)
    {
        var loaded = new Loaded().WithRegister().File("设备2025.csv", Header + rows.Trim() + "\n" + Others(others)).Load();
        Assert.Empty(loaded.Quarantined());
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        return loaded;
    }

    private static string Partition(Loaded loaded, string rows)
    {
        var count = rows.Trim().Split('\n').Length;
        var entities = loaded.Rows($"SELECT e.entity_id FROM result.entity e JOIN main.equipment t USING (row_id) WHERE t.source_row <= {count + 1} ORDER BY t.source_row");
        return string.Join(' ', entities.Select((entity, i) => (entity, Row: i + 1)).GroupBy(row => row.entity, row => row.Row).Select(set => string.Join('+', set)));
    }

    [Fact]
    public void Resolve_NumberOfOneOwner_JoinsAcrossPlatformsAndNotationsOfIt() => Assert.Equal("1+2+3 4", Sets("""
        LN-A,2025,2019-0012,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,甲公司
        LN-B,2025,20190012,,气质联用仪,QP-2020型,SHIMADZU,1,1200000,2019-05-06,甲公司
        DL-C,2025,ZC20190012,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,甲公司
        DL-C,2025,2019-0012,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,乙大学
        """));

    [Fact]
    public void Resolve_NumberOfTwoDepartmentsOfOneOwner_IsOneNumber() => Assert.Equal("1+2 3", Sets("""
        LN-A,2025,20190012,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,大连某某大学化工学院
        LN-B,2025,20190012,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,大连某某大学信息学院
        DL-C,2025,20190012,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,沈阳某某大学信息学院
        """));

    [Fact]
    public void Resolve_NumberOfARewordedOwner_JoinsWhatOneListRounds() => Assert.Equal("1+2", Sets("""
        LN-A,2025,2015-009001,,环境试验箱,GDJS-500,,7,1294300,2015-07-24,大连某某大学
        LN-B,2025,2015009001,,高低温湿热试验箱,GDJS-500,,4,720000,2015-07-01,大连某某大学科研处
        """));

    [Fact]
    public void Resolve_LotDividedByItsNumbers_KeepsALineWithoutNumberApart()
    {
        var lines = string.Concat(Enumerable.Range(1, 5).Select(i => $"LN-A,2025,2021{i:D4},,服务器,R750,戴尔,1,91300,2021-03-04,甲公司\n"))
            + string.Concat(Enumerable.Range(6, 5).Select(i => $"LN-B,2025,{(i == 8 ? "" : $"2021{i:D4}")},,服务器,R750,戴尔,1,91300,2021-03-04,甲公司\n"));
        Assert.Equal("1 2 3 4 5 6 7 8 9 10", Sets(lines, others: 400));
    }

    [Fact]
    public void Resolve_LotDeclaredTwiceByItsNumbers_JoinsALineWithoutNumber()
    {
        var lines = string.Concat(Enumerable.Range(1, 5).Select(i => $"LN-A,2025,2021{i:D4},,服务器,R750,戴尔,1,91300,2021-03-04,甲公司\n"))
            + string.Concat(Enumerable.Range(1, 5).Select(i => $"LN-B,2025,{(i == 3 ? "" : $"2021{i:D4}")},,服务器,R750,戴尔,1,91300,2021-03-04,甲公司\n"));
        Assert.Equal("1+6 2+7 3+8 4+9 5+10", Sets(lines, others: 400));
    }

    [Fact]
    public void Resolve_LineOfALotWithoutOwner_HasTheLotsOwner() => Assert.Equal("1 2 3 4", Sets("""
        LN-A,2025,20210001,SN1001,服务器,R750,戴尔,1,91300,2021-03-04,甲公司
        LN-A,2025,20210002,SN1002,服务器,R750,戴尔,1,91300,2021-03-04,甲公司
        LN-B,2025,20210008,,服务器,R750,戴尔,1,91300,2021-03-04,
        LN-B,2025,20210009,,服务器,R750,戴尔,1,91300,2021-03-04,甲公司
        """, others: 400));

    [Fact]
    public void Resolve_SerialNumber_JoinsDespiteOtherOwnerAndWording() => Assert.Equal("1+2", Sets("""
        LN-A,2025,20190012,SN88123,质谱仪,QP2020,岛津,1,1200000,2019-05-06,甲公司
        LN-B,2025,30770001,sn-88123,气质联用仪,QP-2020,,1,1200000,2019-05-06,乙大学
        """));

    [Fact]
    public void Resolve_EqualNumberOnOtherThings_JoinsNothing() => Assert.Equal("1 2 3", Sets("""
        LN-A,2025,10001,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,甲公司
        LN-B,2025,10001,,电子天平,ME204,梅特勒,1,13000,2021-02-01,甲公司
        LN-B,2025,10002,10001,离心机,5810R,艾本德,1,90000,2022-02-01,甲公司
        """));

    [Fact]
    public void Resolve_SplitValueUnderOneNumber_IsOneInstrument() => Assert.Equal("1+2", Sets("""
        LN-A,2025,20190012,SN88123,质谱仪,QP2020,岛津,1,700000,2019-05-06,甲公司
        LN-B,2025,20190012,SN88123,质谱仪,QP2020,岛津,1,500000,2019-05-06,甲公司
        """));

    [Fact]
    public void Resolve_LotOnOneList_IsAsManyInstrumentsAsLines() => Assert.Equal("1 2 3 4+5", Sets("""
        LN-A,2025,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2025,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2025,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2025,771001,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2025,771001,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        """));

    [Fact]
    public void Resolve_ListsOfSeveralYears_MatchLinesOneToOne() => Assert.Equal("1+4 2+5 3+6 7", Sets("""
        LN-A,2024,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2024,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2024,9001,,质谱仪,QP2020,岛津,1,1200000,2019-05-06,甲公司
        LN-A,2025,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2025,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        LN-A,2025,9001,,气质联用仪,QP-2020,岛津,1,1200000,2019-05-06,甲公司
        LN-A,2025,,,服务器,R750,戴尔,1,90000,2021-03-04,甲公司
        """));

    [Fact]
    public void Resolve_DifferentSerialNumbers_AreTwoHoweverAlike() => Assert.Equal("1 2", Sets(
        """
        LN-A,2025,A10001,SN001,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司
        LN-B,2025,B20001,SN777,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司
        """, others: 400));

    [Fact]
    public void Resolve_NoNumberOnOneSide_JoinsWhatIsRareAmongMany()
    {
        const string rows = """
            LN-A,2025,A10001,SN001,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司
            LN-B,2025,,,高效液相色谱,Agilent1260,Agilent,1,456700,2020-05-12,甲公司
            DL-C,2025,,,高效液相色谱,Agilent1260,Agilent,1,456700,2020-05-12,丁公司
            LN-B,2025,,,高效液相色谱,Agilent1260,Agilent,1,999000,2014-11-02,甲公司
            """;
        Assert.Equal("1+2 3 4", Sets(rows, others: 400));

        // Among four instruments nothing is rare.
        Assert.Equal("1 2 3 4", Sets(rows));
        using var loaded = Resolve(rows, 400);
        Assert.Equal("evidence|true", loaded.One("SELECT basis, probability BETWEEN 0.6 AND 0.99 FROM result.link"));
        Assert.Equal("true", loaded.One("SELECT abs(sum(s.weight) - any_value(l.match_weight)) < 1e-9 FROM result.link l JOIN result.link_step s USING (kind, row_id_l, row_id_r)"));
    }

    [Fact]
    public void Resolve_Links_OfEqualNumbersSayWhatEachComparisonAdds()
    {
        using var loaded = Resolve(
            """
            LN-A,2025,A10001,SN001,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司
            LN-B,2025,A10001,,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司
            """, 0);
        Assert.Equal("equipment|identifier|0.9995", loaded.One("SELECT kind, basis, probability FROM result.link"));
        Assert.Equal(
            ["prior|", "owner_name|foreign", "model|samemodel", "unit_value_yuan|equal", "acquired_date|equal", "manufacturer|same", "numbers|sameasset"],
            loaded.Rows("SELECT comparison, level FROM result.link_step ORDER BY position").Select(step => step.Replace("home", "foreign", StringComparison.Ordinal)));
    }

    [Fact]
    public void Resolve_SetAndItsParts_AreOneInstrument() => Assert.Equal("1+2+3+4 5", Sets("""
        LN-A,2025,20190012,,X射线衍射仪,D8 ADVANCE,布鲁克,1,1442600,2020-03-10,甲公司
        LN-B,2025,,,X射线衍射仪主机,D8 ADVANCE,布鲁克,1,779000,2020-03-10,甲公司
        LN-B,2025,,,X射线衍射仪数据工作站,,布鲁克,1,497700,2020-03-10,甲公司
        LN-B,2025,,,X射线衍射仪真空系统,,布鲁克,1,165900,2020-03-10,甲公司
        LN-B,2025,,,X射线衍射仪冷却系统,,布鲁克,1,88800,2020-03-10,甲公司
        """));

    [Fact]
    public void Resolve_PartsThatDoNotAddUp_AreInstrumentsOfTheirOwn() => Assert.Equal("1 2 3", Sets("""
        LN-A,2025,20190012,,X射线衍射仪,D8 ADVANCE,布鲁克,1,1442600,2020-03-10,甲公司
        LN-B,2025,,,X射线衍射仪主机,D8 ADVANCE,布鲁克,1,779000,2020-03-10,甲公司
        LN-B,2025,,,X射线衍射仪数据工作站,,布鲁克,1,497700,2020-03-10,甲公司
        """));

    [Fact]
    public void Resolve_AnyOrderOfRows_GivesTheSameSets()
    {
        string[] rows =
        [
            "LN-A,2025,A10001,SN001,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司",
            "LN-B,2025,,,高效液相色谱,Agilent1260,Agilent,1,456700,2020-05-12,甲公司",
            "DL-C,2025,A10001,,液相色谱仪,HPLC-1260,安捷伦,1,456700,2020-05-12,甲公司",
            "LN-A,2025,A10002,SN002,天平,ME204,梅特勒,1,12300,2021-05-12,甲公司",
            "LN-B,2025,A10002,SN777,天平,ME204,梅特勒,1,12300,2021-05-12,甲公司",
        ];
        string SetsOf(IEnumerable<int> order)
        {
            var places = order.ToList();
            var sets = Sets(string.Join('\n', places.Select(place => rows[place])), others: 200).Split(' ')
                .Select(set => string.Join('+', set.Split('+').Select(row => places[int.Parse(row, CultureInfo.InvariantCulture) - 1]).Order()));
            return string.Join(' ', sets.Order(StringComparer.Ordinal));
        }

        var expected = SetsOf([0, 1, 2, 3, 4]);
        Assert.Equal("0+1+2 3 4", expected);
        Assert.All(new int[][] { [4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 0, 3, 4] }, order => Assert.Equal(expected, SetsOf(order)));
    }
}
