using Analytics.Registry.Entities.People;

namespace Analytics.Registry.Tests.Entities.People;

public sealed class EmployerNameTests
{
    [Theory]
    [InlineData("沈阳甲机械有限公司技术中心", "沈阳甲机械有限公司")]
    [InlineData("沈阳甲机械有限公司", "沈阳甲机械有限公司")]
    [InlineData("甲集团股份公司研发部", "甲集团股份公司")]
    [InlineData("甲公司大连分公司", "甲公司大连分公司")]
    [InlineData("甲公司大连分公司研发部", "甲公司大连分公司研发部")]
    [InlineData("沈阳甲公司（大连公司）研究院", "沈阳甲公司（大连公司）研究院")]
    [InlineData("大连理工大学机械学院", "大连理工大学机械学院")]
    [InlineData("公司", "公司")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Unit_CutsADepartmentBehindALegalForm(string? written, string? expected) => Assert.Equal(expected, EmployerName.Unit(written));
}
