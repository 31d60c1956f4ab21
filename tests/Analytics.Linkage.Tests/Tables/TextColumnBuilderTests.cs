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
            Array.ForEach(texts, text => builder.AddUtf8(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(Rows.Column("c", texts).Codes.ToArray(), builder.Build().Codes.ToArray());
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
    public void AddAgain_OfAnyRow_AddsWhatItHolds()
    {
        var builder = new TextColumnBuilder("c", 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddAgain(0));
        builder.Add("a");
        builder.AddAgain(0);
        builder.AddMissing();
        builder.AddAgain(2);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddAgain(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddAgain(-1));
        Assert.Equal(4, builder.Count);
        Assert.Equal([0, 0, -1, -1], builder.Build().Codes.ToArray());
    }

    /// <summary>Texts wait for their codes in a queue of some dozens: whatever comes between, codes are given in the order in which texts first came.</summary>
    [Fact]
    public void Add_InAnyWaysByTurns_NumbersTextsAsTheyFirstCame() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ArrayOf(600).ToArbitrary(),
        steps =>
        {
            var builder = new TextColumnBuilder("c");
            var (texts, expected) = (new List<string>(), new List<int>());
            foreach (var step in steps)
            {
                var (way, number) = (step % 5, step / 5 % 300);
                var text = number % 7 == 0 ? new string('长', number) + number : $"张{number}";
                if (way == 4 || (way == 3 && expected.Count == 0))
                {
                    builder.AddMissing();
                    expected.Add(TextColumn.Missing);
                }
                else if (way == 3)
                {
                    var row = expected.Count - 1 - (number % expected.Count);
                    builder.AddAgain(row);
                    expected.Add(expected[row]);
                }
                else
                {
                    if (way == 0)
                    {
                        builder.Add(text);
                    }
                    else
                    {
                        builder.AddUtf8(Encoding.UTF8.GetBytes(text));
                    }

                    expected.Add(texts.IndexOf(text) is >= 0 and var place ? place : texts.Count);
                    texts.AddRange(expected[^1] == texts.Count ? [text] : Array.Empty<string>());
                }
            }

            var column = builder.Build();
            Assert.Equal(expected, column.Codes.ToArray());
            Assert.Equal(texts, Enumerable.Range(0, column.DistinctCount).Select(code => column.Value(code).ToString()));
        }).Check(Config.QuickThrowOnFailure);

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
