using System.Text;
using Analytics.Registry.Reading.Delimited;

namespace Analytics.Registry.Tests.Reading.Delimited;

public sealed class TextEncodingDetectorTests
{
    private const string Roster = "姓名,工作单位,职称\n张三,大连理工大学,教授\n李四,东北大学,研究员\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static TextEncoding Detect(byte[] bytes) => TextEncodingDetector.Detect(bytes, out _);

    [Fact]
    public void Detect_Roster_TellsEachEncodingWithoutAMark()
    {
        Assert.Equal(TextEncoding.Utf8, Detect(Encoding.UTF8.GetBytes(Roster)));
        Assert.Equal(TextEncoding.Gb18030, Detect(Gb18030.GetBytes(Roster)));
        Assert.Equal(TextEncoding.Utf16LittleEndian, Detect(Encoding.Unicode.GetBytes(Roster)));
        Assert.Equal(TextEncoding.Utf16BigEndian, Detect(Encoding.BigEndianUnicode.GetBytes(Roster)));
        Assert.Equal(TextEncoding.Ascii, Detect("id,name\n1,x\n"u8.ToArray()));
    }

    [Fact]
    public void Detect_ByteOrderMark_IsMeasured()
    {
        foreach (var (encoding, length) in new (Encoding, int)[] { (Encoding.UTF8, 3), (Encoding.Unicode, 2), (Encoding.BigEndianUnicode, 2) })
        {
            _ = TextEncodingDetector.Detect([.. encoding.GetPreamble(), .. encoding.GetBytes(Roster)], out var markLength);
            Assert.Equal(length, markLength);
        }
    }

    [Fact]
    public void Detect_AnyCutOfTheSample_DoesNotChangeTheAnswer()
    {
        var utf8 = Encoding.UTF8.GetBytes(Roster);
        var gbk = Gb18030.GetBytes(Roster);
        for (var cut = 12; cut < gbk.Length; cut++)
        {
            Assert.Equal(TextEncoding.Utf8, Detect(utf8[..cut]));
            Assert.Equal(TextEncoding.Gb18030, Detect(gbk[..cut]));
        }
    }

    [Fact]
    public void Detect_GbkThatIsValidUtf8ByAccident_IsGb18030()
    {
        Assert.Equal(TextEncoding.Gb18030, Detect(Gb18030.GetBytes("联通\n")));
    }

    [Theory]
    [InlineData("name,city\nJosé,Málaga\n")]
    [InlineData("имя,город\nИван,Москва\n")]
    [InlineData("name,city\nMüller,Köln\n")]
    public void Detect_OtherScriptsInUtf8_StayUtf8(string text) => Assert.Equal(TextEncoding.Utf8, Detect(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Detect_Utf8WithDamagedPlaces_StaysUtf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Roster), 0xFF, 0xE5, (byte)'\n', .. Encoding.UTF8.GetBytes(Roster)];

        Assert.Equal(TextEncoding.Utf8, Detect(bytes));
    }
}
