using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class EducationTextTests
{
    [Theory]
    [InlineData("博士研究生", EducationLevel.Doctor)]
    [InlineData("博士研究生毕业", EducationLevel.Doctor)]
    [InlineData("硕士研究生", EducationLevel.Master)]
    [InlineData("研究生", EducationLevel.Master)]
    [InlineData("研究生班毕业", EducationLevel.Master)]
    [InlineData("在读博士", EducationLevel.Master)]
    [InlineData("博士研究生肄业", EducationLevel.Master)]
    [InlineData("大学本科", EducationLevel.Bachelor)]
    [InlineData("大学", EducationLevel.Bachelor)]
    [InlineData("专升本", EducationLevel.Bachelor)]
    [InlineData("大学普通班毕业", EducationLevel.College)]
    [InlineData("大学专科", EducationLevel.College)]
    [InlineData("大 专", EducationLevel.College)]
    [InlineData("中等专科", EducationLevel.None)]
    [InlineData("高中", EducationLevel.None)]
    [InlineData("无", EducationLevel.None)]
    [InlineData("11", EducationLevel.Doctor)]
    [InlineData("13", EducationLevel.Master)]
    [InlineData("14", EducationLevel.Master)]
    [InlineData("21", EducationLevel.Bachelor)]
    [InlineData("31", EducationLevel.College)]
    [InlineData("41", EducationLevel.None)]
    [InlineData("61", EducationLevel.None)]
    [InlineData("21 大学本科毕业", EducationLevel.Bachelor)]
    public void Parse_CodesAndNames_AreRead(string cell, EducationLevel expected) => Assert.Equal(expected, EducationText.Parse(cell).Value);

    [Theory]
    [InlineData("50")]
    [InlineData("工程师")]
    public void Parse_AnythingElse_IsAnError(string cell) => Assert.Equal(EducationText.EducationExpected, EducationText.Parse(cell).Expected);
}
