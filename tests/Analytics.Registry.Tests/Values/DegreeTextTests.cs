using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class DegreeTextTests
{
    [Theory]
    [InlineData("工学博士", EducationLevel.Doctor)]
    [InlineData("Ph.D.", EducationLevel.Doctor)]
    [InlineData("博士在读", EducationLevel.Master)]
    [InlineData("工程硕士", EducationLevel.Master)]
    [InlineData("MBA", EducationLevel.Master)]
    [InlineData("学士", EducationLevel.Bachelor)]
    [InlineData("学士在读", EducationLevel.None)]
    [InlineData("名誉博士", EducationLevel.None)]
    [InlineData("无", EducationLevel.None)]
    [InlineData("201", EducationLevel.Doctor)]
    [InlineData("308", EducationLevel.Master)]
    [InlineData("4", EducationLevel.Bachelor)]
    public void Parse_CodesAndNames_AreRead(string cell, EducationLevel expected) => Assert.Equal(expected, DegreeText.Parse(cell).Value);

    [Fact]
    public void Parse_GapsAndOtherText_AreMissingAndError()
    {
        Assert.True(DegreeText.Parse("").IsMissing);
        Assert.True(DegreeText.Parse("/").IsMissing);
        Assert.Equal(DegreeText.DegreeExpected, DegreeText.Parse("本科").Expected);
        Assert.Equal(["none", "college", "bachelor", "master", "doctor"], Enum.GetValues<EducationLevel>().Select(l => l.Code()));
    }
}
