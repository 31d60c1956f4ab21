using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class MaskedNumberTests
{
    [Theory]
    [InlineData("110105********002X", true)]
    [InlineData("1101****002X", true)]
    [InlineData("110106********002X", false)]
    [InlineData("1101****0021", false)]
    public void CouldBe_ComparesOnlyWhatIsVisible(string mask, bool expected)
    {
        Assert.True(MaskedNumber.TryParse(mask, out MaskedNumber masked));
        Assert.Equal(expected, masked.CouldBe(CompactText.From("11010519491231002X")));
    }
}
