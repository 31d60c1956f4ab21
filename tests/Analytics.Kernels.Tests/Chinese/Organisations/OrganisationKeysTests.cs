using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Kernels.Tests.Chinese.Organisations;

/// <summary>What prepared names tell beside their level.</summary>
public sealed class OrganisationKeysTests
{
    [Theory]
    [InlineData("沈阳甲乙医院", "甲乙医院", true)]
    [InlineData("沈阳市甲乙医院", "辽宁甲乙医院", true)]
    [InlineData("辽宁沈阳甲乙医院", "沈阳甲乙医院", true)]
    [InlineData("甲乙科技有限公司", "沈阳甲乙科技", true)]
    [InlineData("大连甲乙医院", "沈阳甲乙医院", false)]
    [InlineData("沈阳甲乙医院", "山东甲乙医院", false)]
    [InlineData("沈阳甲乙医院", "沈阳甲丙医院", false)]
    [InlineData("", "甲乙医院", false)]
    [InlineData("", "", false)]
    public void IsOfOneCore_Names_HaveOneProperNameAndNoPlaceAgainstIt(string left, string right, bool one)
    {
        var (keys, other) = (OrganisationKeys.Of(left), OrganisationKeys.Of(right));
        Assert.Equal(one, keys.IsOfOneCore(other));
        Assert.Equal(one, other.IsOfOneCore(keys));
    }
}
