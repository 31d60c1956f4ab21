using Analytics.Kernels.Chinese.Names;

namespace Analytics.Kernels.Tests.Chinese.Names;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("张伟", true)]
    [InlineData("張偉", true)]
    [InlineData("", true)]
    [InlineData("张伟教授", false)]
    [InlineData("张 伟", false)]
    [InlineData("zhang", false)]
    [InlineData("㐀", false)]
    public void IsNormal_Examples(string name, bool expected)
    {
        Assert.Equal(expected, NameText.IsNormal(name));
        Assert.True(!expected || NameText.Normalise(name) == name);
    }
}
