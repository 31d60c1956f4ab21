using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

public class ChineseNumeralTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("一百二十三", 123)]
    [InlineData("一百零五", 105)]
    [InlineData("两万", 20000)]
    [InlineData("一万零五十", 10050)]
    [InlineData("二千万", 20000000)]
    [InlineData("一亿二千万", 120000000)]
    [InlineData("壹仟贰佰叁拾肆", 1234)]
    [InlineData("伍拾萬", 500000)]
    [InlineData("二〇二四", 2024)]
    [InlineData("十二点五", 12.5)]
    [InlineData("负三", -3)]
    public void TryParse_Numerals_AreRead(string text, double expected)
    {
        Assert.True(ChineseNumeral.TryParse(text, out decimal value));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("一百五")]
    [InlineData("两万五")]
    [InlineData("万")]
    [InlineData("十百")]
    [InlineData("一二十")]
    [InlineData("三人")]
    [InlineData("一点")]
    public void TryParse_ShortenedOrBroken_IsRefused(string text) => Assert.False(ChineseNumeral.TryParse(text, out _));

    [Fact]
    public void TryParse_AnyNumberWrittenOut_ComesBack() =>
        Properties.Hold(Gen.OneOf(Gen.Choose(0, 20_000), Gen.Choose(0, 2_000_000_000)), n => ChineseNumeral.TryParse(WriteOut(n), out decimal value) && value == n);

    /// <summary>Writes a number out in full, by sections of four digits.</summary>
    internal static string WriteOut(int number)
    {
        if (number == 0)
            return "零";
        string text = "";
        bool gap = false;
        foreach (var (size, name) in new[] { (100_000_000, "亿"), (10_000, "万"), (1, "") })
        {
            int section = number / size % 10_000;
            if (section == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (text.Length > 0 && (gap || section < 1000))
                text += "零";
            text += Section(section) + name;
            gap = false;
        }
        return text;
    }

    private static string Section(int section)
    {
        string text = "";
        bool gap = false;
        foreach (var (size, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = section / size % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            text += (gap ? "零" : "") + "零一二三四五六七八九"[digit] + name;
            gap = false;
        }
        return text;
    }
}
