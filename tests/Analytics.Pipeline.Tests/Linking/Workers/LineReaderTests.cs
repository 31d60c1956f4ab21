using Analytics.Pipeline.Linking.Workers;

namespace Analytics.Pipeline.Tests.Linking.Workers;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\nb", new[] { "a", "b" })]
    [InlineData("\n\na\rb\n", new[] { "", "", "a\rb" })]
    [InlineData("a\u2028b\u0085c\n", new[] { "a\u2028b\u0085c" })]
    public void Next_Lines_EndWithLineFeedAlone(string text, string[] lines) => Assert.Equal(lines, All(text));

    [Theory]
    [InlineData(32_766)]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(100_000)]
    public void Next_LongLines_AreWhole(int length)
    {
        string[] lines = [new('a', length), "", "张" + new string('b', length), "c"];
        Assert.Equal(lines, All(string.Join("\n", lines)));
        Assert.Equal(lines, All(string.Join("\r\n", lines)));
    }

    private static List<string> All(string text)
    {
        using var reader = new LineReader(WorkerSample.Bytes(text));
        var lines = new List<string>();
        while (reader.Next() is { } line)
        {
            lines.Add(line);
            Assert.Equal(lines.Count, reader.Number);
        }

        return lines;
    }
}
