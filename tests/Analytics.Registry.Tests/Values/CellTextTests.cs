using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

public class CellTextTests
{
    [Theory]
    [InlineData("  张 伟 ", InnerSpaces.RemoveBetweenHan, "张伟")]
    [InlineData("张\u3000伟", InnerSpaces.RemoveBetweenHan, "张伟")]
    [InlineData("ZHANG\u00A0 Wei", InnerSpaces.RemoveBetweenHan, "ZHANG Wei")]
    [InlineData("\uFEFFＡＢＣ－１２３", InnerSpaces.Collapse, "ABC-123")]
    [InlineData("a\u200Bb\tc\r\nd", InnerSpaces.Collapse, "ab c d")]
    [InlineData("1 234", InnerSpaces.Remove, "1234")]
    [InlineData("120㎡ ①", InnerSpaces.Collapse, "120㎡ ①")]
    [InlineData(" \u3000\u00A0", InnerSpaces.Collapse, "")]
    public void Clean_WhatOfficesType_BecomesPlain(string raw, InnerSpaces spaces, string expected) =>
        Assert.Equal(expected, CellText.Clean(raw, spaces));

    [Fact]
    public void Clean_CleanText_IsTheSameString()
    {
        string text = new(['张', '伟']);
        Assert.Same(text, CellText.Clean(text));
    }

    [Fact]
    public void Clean_AnyText_IsIdempotentAndNeverLonger() =>
        Properties.Hold(
            Gen.Elements("aＡ 　\u00A0\u200B\t张伟1，－\u0007".ToCharArray()).ArrayOf().Select(c => new string(c)),
            raw => Enum.GetValues<InnerSpaces>().All(s => CellText.Clean(raw, s) is var once && CellText.Clean(once, s) == once && once.Length <= raw.Length));

    [Fact]
    public void Clean_BufferTooShort_IsRefused() => Assert.Throws<ArgumentException>(() => CellText.Clean("abc", new char[2], InnerSpaces.Collapse));
}
