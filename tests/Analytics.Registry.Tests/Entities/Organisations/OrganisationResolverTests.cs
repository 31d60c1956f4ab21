using Analytics.Registry.Entities.Organisations;

namespace Analytics.Registry.Tests.Entities.Organisations;

public sealed class OrganisationResolverTests
{
    private static OrganisationRow Row(long id, string code, string name, string? city = null, params string[] former) =>
        new("host_unit", id, null, code, [name, .. former], city);

    private static IReadOnlyList<int> Join(params OrganisationRow[] rows)
    {
        var clusters = OrganisationResolver.Join(rows);
        return [.. Enumerable.Range(0, rows.Length).Select(clusters.Find)];
    }

    [Fact]
    public void Join_OneCodeUnderTwoNames_IsOne() => Assert.Single(Join(Row(1, "A", "甲公司"), Row(2, "A", "甲科技股份有限公司")).Distinct());

    [Fact]
    public void Join_TwoCodesUnderOneName_AreTwoAndTheThirdStaysApart() =>
        Assert.Equal(3, Join(Row(1, "A", "瀚川泵业有限公司"), Row(2, "B", "瀚川泵业有限公司"), Row(3, "", "瀚川泵业有限公司")).Distinct().Count());

    [Fact]
    public void Join_FormerNameOfOne_IsTheOther() =>
        Assert.Single(Join(Row(1, "A", "瀚川泵业有限公司", "210200", "大连水泵厂"), Row(2, "", "大连水泵厂")).Distinct());

    [Fact]
    public void Join_OneNameInTwoCities_AreTwo() =>
        Assert.Equal(2, Join(Row(1, "A", "瀚川泵业有限公司", "210200"), Row(2, "", "瀚川泵业有限公司", "210100")).Distinct().Count());

    [Theory]
    [InlineData("91350100M000100Y43", "91350100M000100Y43")]
    [InlineData(" 91350100m000100y43 ", "91350100M000100Y43")]
    [InlineData("91350100M000100Y4Z", "")]
    [InlineData(null, "")]
    public void CodeOf_RightCheckCharactersOnly(string? text, string expected) => Assert.Equal(expected, OrganisationRow.CodeOf(text));
}
