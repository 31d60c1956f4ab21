using Analytics.Registry.Headers;

namespace Analytics.Registry.Tests.Headers;

public sealed class RowRangeTests
{
    [Theory]
    [InlineData("7", 7, 7)]
    [InlineData("7-9", 7, 9)]
    [InlineData(" 7 - 9 ", 7, 9)]
    public void TryParse_Rows_GivesBothEnds(string text, int from, int to)
    {
        Assert.True(RowRange.TryParse(text, out var range));
        Assert.Equal(new RowRange(from, to), range);
        Assert.True(range.Contains(from) && range.Contains(to));
        Assert.False(range.Contains(from - 1) || range.Contains(to + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("9-5")]
    [InlineData("1-2-3")]
    [InlineData("x")]
    public void TryParse_AnythingElse_IsFalse(string text) => Assert.False(RowRange.TryParse(text, out _));
}
