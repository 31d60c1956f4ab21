using Analytics.Linkage.Columns;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Columns;

public sealed class CleaningTests
{
    /// <summary>Values that are hard on whoever reads them.</summary>
    public static readonly string[] Odd =
    [
        "\uD800", "a\uDC00b", "\uD83D\uDE00", "\uFFFE", "\uFDD0", "\uD83F\uDFFE", "\u202Eabc", "محمد", "שלום", "\0", "\u200B", "e\u0301", "ﬁ", "１２３", "Ａｂ", "張偉", "张 伟", "欧阳·娜娜",
        "＊＊＊", "***", "-", "''", ",", "@", "@.", "a@", "1e400", "-0", "NaN", "∞", "00", "+86", "99999999", "0000-00-00", "١٢٣", "𠮷野", "İ", "ß", "\t", "有限公司", "公司", "ZHANG Wei",
        new('x', 3000), string.Concat(Enumerable.Repeat("\uD83D\uDE00", 700)),
    ];

    [Theory]
    [InlineData(ColumnKind.Text, "  Van  der\tBerg ", "van der berg")]
    [InlineData(ColumnKind.Text, "\"O'Brien\",", "o'brien")]
    [InlineData(ColumnKind.Text, "ＡＢＣ１", "abc1")]
    [InlineData(ColumnKind.Text, "NULL", "")]
    [InlineData(ColumnKind.Text, "n/a", "")]
    [InlineData(ColumnKind.Text, "None", "none")]
    [InlineData(ColumnKind.Text, "NA", "na")]
    [InlineData(ColumnKind.Text, "暂无", "")]
    [InlineData(ColumnKind.Text, "\u200B", "")]
    [InlineData(ColumnKind.Email, "Jane.Doe@ Example.ORG", "jane.doe@example.org")]
    [InlineData(ColumnKind.Identifier, "11010519491231002x", "11010519491231002X")]
    [InlineData(ColumnKind.Identifier, "1101-0519 4912", "110105194912")]
    [InlineData(ColumnKind.Telephone, "+86 138-1234-5678", "13812345678")]
    [InlineData(ColumnKind.Telephone, "0086 13812345678", "13812345678")]
    [InlineData(ColumnKind.Telephone, "138 1234 5678", "13812345678")]
    [InlineData(ColumnKind.Date, "1999年1月2日", "19990102")]
    [InlineData(ColumnKind.Date, "02/01/1999", "19990102")]
    [InlineData(ColumnKind.Date, "1999", "19990000")]
    [InlineData(ColumnKind.Date, "yesterday", "yesterday")]
    [InlineData(ColumnKind.Number, "1,200.50", "1200.5")]
    [InlineData(ColumnKind.Number, "1.2E3", "1200")]
    [InlineData(ColumnKind.Number, "cheap", "cheap")]
    public void Clean_ByKind(ColumnKind kind, string value, string expected) => Assert.Equal(expected, Cleaning.Clean(value, kind, DateOrder.DayMonth));

    [Fact]
    public void Clean_OddValues_NeverFails()
    {
        foreach (var kind in Enum.GetValues<ColumnKind>())
        {
            Assert.All(Odd, value => Assert.NotNull(Cleaning.Clean(value, kind, DateOrder.DayMonth)));
        }
    }

    [Fact]
    public void IsCertain_OnlyOfNormalForms() => Prop.ForAll(
        Gen.OneOf(Gen.Elements("abcXYZ019 .,-*@'\"xX0086\u00A0张".ToCharArray()), Gen.Elements("张無无未知暂没有教授博士张張峯公司".ToCharArray())).ArrayOf().Select(c => new string(c)).ToArbitrary(),
        Gen.Elements(Enum.GetValues<ColumnKind>()).ToArbitrary(),
        (value, kind) =>
        {
            if (value.Length > 0 && NormalForm.IsCertain(value, kind))
            {
                Assert.Equal(value, Cleaning.Clean(value, kind, DateOrder.DayMonth));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Theory]
    [InlineData("110105199001011234", ColumnKind.Identifier)]
    [InlineData("11010519491231002X", ColumnKind.Identifier)]
    [InlineData("13812345678", ColumnKind.Telephone)]
    [InlineData("wallaby place", ColumnKind.Text)]
    [InlineData("a@example.org", ColumnKind.Email)]
    [InlineData("张伟", ColumnKind.Name)]
    [InlineData("大连理工大学", ColumnKind.Organisation)]
    [InlineData("博士研究生", ColumnKind.Text)]
    public void IsCertain_OfCommonNormalForms(string value, ColumnKind kind) => Assert.True(NormalForm.IsCertain(value, kind));

    [Theory]
    [InlineData("张伟教授", ColumnKind.Name)]
    [InlineData("未知", ColumnKind.Name)]
    [InlineData("无", ColumnKind.Organisation)]
    [InlineData("暂无", ColumnKind.Text)]
    public void IsCertain_NotOfTitlesNorOfWhatMeansNothing(string value, ColumnKind kind) => Assert.False(NormalForm.IsCertain(value, kind));

    [Theory]
    [InlineData("X'XX")]
    [InlineData("xxxx")]
    [InlineData("***-****")]
    public void Clean_MaskedFromEndToEnd_IsMissing(string identifier) =>
        Assert.Empty(Cleaning.Clean(identifier, ColumnKind.Identifier, DateOrder.DayMonth));

    [Fact]
    public void Clean_Twice_ChangesNothingMore() => Prop.ForAll(
        Gen.Elements("abX 019.,-*@'\"年月+\u3000张".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary(),
        Gen.Elements(ColumnKind.Text, ColumnKind.Identifier, ColumnKind.Number).ToArbitrary(),
        (value, kind) =>
        {
            var once = Cleaning.Clean(value, kind, DateOrder.DayMonth);
            Assert.Equal(once, Cleaning.Clean(once, kind, DateOrder.DayMonth));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
