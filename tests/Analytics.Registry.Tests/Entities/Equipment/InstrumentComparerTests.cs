using Analytics.Registry.Entities.Equipment;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>Single columns of two instruments.</summary>
public sealed class InstrumentComparerTests
{
    [Theory]
    [InlineData("高效液相色谱仪", "液相色谱仪", true)]
    [InlineData("透射电子显微镜", "透射电镜", true)]
    [InlineData("三坐标测量机", "三坐标测量仪", true)]
    [InlineData("电感耦合等离子体质谱仪", "ICPMS", false)]
    [InlineData("服务器", "电子天平", false)]
    [InlineData("仪", "液相色谱仪", false)]
    public void AreSimilar_Names_ShareMostOfTheirCharacters(string left, string right, bool similar)
    {
        Assert.Equal(similar, InstrumentComparer.AreSimilar(left, right));
        Assert.Equal(similar, InstrumentComparer.AreSimilar(right, left));
    }

    [Theory]
    [InlineData(381_500_00, 380_000_00, true)]
    [InlineData(85_000_00, 90_000_00, true)]
    [InlineData(84_900_00, 90_000_00, false)]
    [InlineData(381_500_00, 381_600_00, true)]
    [InlineData(381_500_00, 386_500_00, false)]
    [InlineData(700_000_00, 500_000_00, false)]
    public void AreRounded_Values_AreOneToWholeWanOrByLessThanHalfAPercent(long left, long right, bool rounded)
    {
        Assert.Equal(rounded, InstrumentComparer.AreRounded(left, right));
        Assert.Equal(rounded, InstrumentComparer.AreRounded(right, left));
    }

    [Theory]
    [InlineData("2020-05-12", "2020-05-12", "Equal")]
    [InlineData("2020-05-12", "2020-05-01", "Coarse")]
    [InlineData("2020-05-12", "2020-01-01", "Coarse")]
    [InlineData("2020-05-12", "2020-07-03", "Near")]
    [InlineData("2020-05-12", "2020-05-13", "Near")]
    [InlineData("2020-05-12", "2021-05-12", "Different")]
    public void DateOf_Days_AgreeAsFarAsTheCoarserGoes(string left, string right, string expected)
    {
        int Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
        Assert.Equal(expected, InstrumentComparer.DateOf(Day(left), Day(right)).ToString());
        Assert.Equal(expected, InstrumentComparer.DateOf(Day(right), Day(left)).ToString());
        Assert.Equal(FigureAgreement.Missing, InstrumentComparer.DateOf(-1, Day(left)));
    }

    [Theory]
    [InlineData("2019-00 12", "20190012")]
    [InlineData("ＳＮ-88123", "SN88123")]
    [InlineData("无", "")]
    [InlineData("00000", "")]
    [InlineData("7", "")]
    public void NumberOf_Text_IsLettersAndDigitsAlone(string text, string expected) => Assert.Equal(expected, InstrumentText.NumberOf(text));

    [Theory]
    [InlineData("ZC2019000012", "2019000012", true)]
    [InlineData("2019000012", "2019000012", true)]
    [InlineData("ZC2019000012", "GD2019000012", false)]
    [InlineData("A123", "123", false)]
    [InlineData("2019000012", "2019000013", false)]
    public void AreOneNumber_AssetNumbers_MayLackTheLettersBeforeThem(string left, string right, bool one)
    {
        Assert.Equal(one, InstrumentText.AreOneNumber(left, right));
        Assert.Equal(one, InstrumentText.AreOneNumber(right, left));
    }
}
