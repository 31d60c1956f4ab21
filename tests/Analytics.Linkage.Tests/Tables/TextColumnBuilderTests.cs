using System.Text;
using Analytics.Linkage.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Tables;

public sealed class TextColumnBuilderTests
{
    [Fact]
    public void Add_BlankTexts_AreMissing()
    {
        var column = Rows.Column("c", [null, "", " ", "\t\u3000", "a", "b", "a"]);
        Assert.Equal([-1, -1, -1, -1, 0, 1, 0], column.Codes.ToArray());
        Assert.Equal(2, column.DistinctCount);
        Assert.Null(column.Text(0));
        Assert.Equal("b", column.Text(5));
        Assert.Equal("c", column.Name);
    }

    [Fact]
    public void AddUtf8_AnyTexts_EqualsAdd() => Prop.ForAll(
        Gen.Elements("", " ", "a", "ab", "张伟", "\uD83D\uDE00", "naïve", new string('z', 700), new string('长', 500)).ArrayOf().ToArbitrary(),
        texts =>
        {
            var builder = new TextColumnBuilder("c");
            var codes = texts.Select(text => builder.AddUtf8(Encoding.UTF8.GetBytes(text))).ToArray();
            Assert.Equal(Rows.Column("c", texts).Codes.ToArray(), codes);
            Assert.Equal(codes, builder.Build().Codes.ToArray());
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void AddUtf8_BytesThatAreNone_BecomeReplacementCharacters()
    {
        var builder = new TextColumnBuilder("c");
        builder.AddUtf8([0xC3, 0x28]);
        builder.AddUtf8([0xED, 0xA0, 0x80]);
        var column = builder.Build();
        Assert.Equal("\uFFFD(", column.Text(0));
        Assert.Contains('\uFFFD', column.Text(1)!);
    }

    [Fact]
    public void AddCode_OfAKnownText_AddsIt()
    {
        var builder = new TextColumnBuilder("c", 1);
        builder.Add("a");
        builder.AddCode(0);
        builder.AddCode(TextColumn.Missing);
        builder.AddMissing();
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddCode(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddCode(-2));
        Assert.Equal(4, builder.Count);
        Assert.Equal([0, 0, -1, -1], builder.Build().Codes.ToArray());
    }

    [Fact]
    public void Add_MoreRowsThanExpected_AreTaken()
    {
        var column = Rows.Column("c", Enumerable.Range(0, 5000).Select(i => $"{i % 7}"));
        Assert.Equal(5000, column.RowCount);
        Assert.All(Enumerable.Range(0, 5000), row => Assert.Equal($"{row % 7}", column.Text(row)));
    }

    [Fact]
    public void ShortenedCount_OfLongTexts_CountsDistinctOnes()
    {
        var column = Rows.Column("c", [new string('a', 2000), new string('a', 2000), new string('a', 1024), "b"]);
        Assert.Equal(1, column.ShortenedCount);
        Assert.Equal(3, column.DistinctCount);
    }
}
