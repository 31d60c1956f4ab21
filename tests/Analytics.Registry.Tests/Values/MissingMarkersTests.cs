using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class MissingMarkersTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \u3000")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData("Ｎ／Ａ")]
    [InlineData("NULL")]
    [InlineData("无")]
    [InlineData("暂 无")]
    [InlineData("（空）")]
    [InlineData("未填写")]
    [InlineData("#N/A")]
    public void IsMissing_Marks_AreMissing(string cell) => Assert.True(MissingMarkers.IsMissing(cell));

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("否")]
    [InlineData("无锡")]
    [InlineData("空间站")]
    [InlineData("-1")]
    public void IsMissing_Values_AreNot(string cell) => Assert.False(MissingMarkers.IsMissing(cell));

    [Fact]
    public void IsMissing_NoneWhereItIsAnAnswer_IsNot()
    {
        Assert.False(MissingMarkers.IsMissing("无", MissingContext.NoneIsAnAnswer));
        Assert.True(MissingMarkers.IsMissing("暂无", MissingContext.NoneIsAnAnswer));
    }
}
