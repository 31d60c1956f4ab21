using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Kernels.Tests.Chinese.Organisations;

public sealed class OrganisationNameTests
{
    [Theory]
    [InlineData("大连理工大学机械工程学院", "大连", "理工大学", "机械工程学院", "")]
    [InlineData("大連理工大學", "大连", "理工大学", "", "")]
    [InlineData("华信（大连）有限责任公司", "大连", "华信", "", "有限")]
    [InlineData("辽宁省大连市华信股份有限公司沈阳分公司", "辽宁 大连", "华信", "沈阳分公司", "股份")]
    [InlineData("沈阳飞机工业（集团）有限公司", "沈阳", "飞机工业", "", "有限集团")]
    [InlineData("中国科学院大连化学物理研究所", "", "中国科学院大连化学物理研究所", "", "")]
    [InlineData("中国医科大学附属第一医院", "", "中国医科大学附属第一医院", "", "")]
    [InlineData("大连大学生创业中心", "大连", "大学生创业中心", "", "")]
    [InlineData("大连", "", "大连", "", "")]
    [InlineData("大连钢铁厂（原大连钢厂）", "大连", "钢铁厂", "", "")]
    [InlineData("", "", "", "", "")]
    public void Parse_TakesApart(string written, string regions, string parent, string department, string form)
    {
        var name = OrganisationName.Parse(written);
        Assert.Equal((regions, parent, department, form), (string.Join(' ', name.Regions), name.Parent, name.Department, name.LegalForm));
    }

    [Theory]
    [InlineData(" 大连　理工 大学 ", "大连理工大学")]
    [InlineData("ABB  China Ltd", "ABB CHINA LTD")]
    [InlineData("【大连】", "(大连)")]
    [InlineData("—", "")]
    [InlineData(null, "")]
    public void Normalise_Examples(string? written, string normal) => Assert.Equal(normal, OrganisationText.Normalise(written));
}
