using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.Truth;

public class FieldFindingsTests
{
    [Fact]
    public void Of_Province_AreCitysCentersOfOneFieldAndThoseBesideNationalOnes()
    {
        var province = new Province(new GeneratorOptions(3000, 10, 5, "unused"));
        var findings = FieldFindings.Of(province).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            var platforms = province.Platforms.Where(p => finding.PlatformIds.Split(';').Contains(p.Id)).ToList();
            Assert.Single(platforms.Select(p => p.Field).Distinct());
            Assert.True(platforms.Select(p => p.Lineage).Distinct().Count() > 1);
            Assert.All(platforms, p => Assert.True(p.IsActive && (p.Level == PlatformLevel.National || (p.Level == PlatformLevel.Municipal && p.City.Code == "DL"))));
        });
    }
}
