using System.Globalization;
using System.Text;
using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>What joins two instruments, or parts them, where numbers do not decide: rooms, days near by, owners under a shorter name, a slip in a number.</summary>
public sealed class SilentNumbersTests
{
    private const string Header = "平台编号,年度,资产编号,出厂编号,设备名称,规格型号,数量,原值（元）,购置日期,产权单位,存放地点\n";

    /// <summary>Other instruments, each in a room of its own; and as many that two lists bear under one number, in one room.</summary>
    private static string Others(int count, int doubled)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var rest = string.Create(CultureInfo.InvariantCulture, $"2025,Z{i:D6},,试验台{(char)('甲' + (i % 40))}型,T{i % 40 + 100},1,{100_000 + (i * 1_300)},20{10 + (i % 12)}-{(i % 11) + 1:D2}-{(i % 27) + 2:D2},单位{i % 20}公司,{(char)('A' + (i % 5))}座{100 + i}室\n");
            text.Append(CultureInfo.InvariantCulture, $"P{i % 20},{rest}").Append(i < doubled ? $"R{i % 7},{rest}" : "");
        }

        return text.ToString();
    }

    /// <summary>Whether two rows are held for one instrument among 400 others.</summary>
    private static bool AreOne(string left, string right)
    {
        using var loaded = Resolve(left, right);
        return loaded.One("SELECT count(DISTINCT e.entity_id) FROM result.entity e JOIN main.equipment t USING (row_id) WHERE t.source_row <= 3") == "1";
    }

    private static Loaded Resolve(string left, string right)
    {
        var loaded = new Loaded().WithRegister().File("设备2025.csv", $"{Header}{left}\n{right}\n{Others(400, 60)}").Load();
        Assert.Empty(loaded.Quarantined());
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        return loaded;
    }

    [Theory]
    [InlineData("F座907室", "F座907室", true)]
    [InlineData("F座907室", "F座908室", false)]
    [InlineData("F座907室", "", false)]
    [InlineData("重点实验室", "重点实验室", false)]
    public void Resolve_RoundedValueAndDayNearBy_OneRoomTells(string room, string other, bool one) => Assert.Equal(one, AreOne(
        $"LN-A,2025,A10001,SN88001,质谱仪,QP2020,1,381500,2020-05-12,,{room}", $"LN-B,2025,,,气质联用仪,QP-2020,1,380000,2020-06-20,,{other}"));

    [Theory]
    [InlineData("20190012", "20190012", "甲乙医院", true)]
    [InlineData("20190012", "20190077", "甲乙医院", false)]
    [InlineData("20190012", "20190012", "大连甲乙医院", false)]
    public void Resolve_OwnerWithoutItsPlace_IsOneAsFarAsTheNameIsRare(string asset, string other, string owner, bool one) => Assert.Equal(one, AreOne(
        $"LN-A,2025,{asset},,质谱仪,QP2020,1,381500,2020-05-12,沈阳甲乙医院,", $"LN-B,2025,{other},,质谱仪,QP2020,1,381500,2020-05-12,{owner},"));

    [Theory]
    [InlineData("ZT9522618", "20160012", true)]
    [InlineData("ZT9528777", "20160012", false)]
    [InlineData("ZT9522618", "20160013", false)]
    public void Resolve_SlipOfTheSerialNumberUnderOneAssetNumber_PartsNothing(string serial, string asset, bool one) => Assert.Equal(one, AreOne(
        "LN-A,2025,20160012,ZT9528618,质谱仪,QP2020,1,381500,2020-05-12,,", $"LN-B,2025,{asset},{serial},质谱仪,QP2020,1,381500,2020-05-12,甲公司,"));

    [Fact]
    public void Resolve_Links_SayWhatTheRoomAdds()
    {
        using var loaded = Resolve("LN-A,2025,A10001,SN88001,质谱仪,QP2020,1,381500,2020-05-12,甲公司,F座907室", "LN-B,2025,,,质谱仪,QP2020,1,381500,2020-06-20,甲公司,F座907室");
        Assert.Equal("same|true", loaded.One("SELECT s.level, s.weight BETWEEN 5 AND 20 FROM result.link_step s JOIN main.equipment t ON t.row_id = s.row_id_l WHERE s.comparison = 'location' AND t.source_row = 2"));
        Assert.Equal("near|true", loaded.One("SELECT s.level, s.weight BETWEEN -10 AND 1 FROM result.link_step s JOIN main.equipment t ON t.row_id = s.row_id_l WHERE s.comparison = 'acquired_date' AND t.source_row = 2"));
    }
}
