using Analytics.Pipeline.Reports;

namespace Analytics.Pipeline.Tests.Reports;

public sealed class ActualWordsTests
{
    [Theory]
    [InlineData("12 – 15", "12 – 15")]
    [InlineData("", "")]
    [InlineData("personnel.is_fixed=true; personnel.name=甲; 乙", "是否固定人员：是；姓名：甲; 乙")]
    [InlineData("personnel.roles=[director, member]; personnel.education=—", "平台任职：主任、成员；学历：—")]
    [InlineData("no_table.x=1; personnel.is_fixed=—", "no_table.x=1；是否固定人员：—")]
    public void Of_Text_IsInTheSchemasWords(string actual, string expected) => Assert.Equal(expected, ActualWords.Of(new ReportWords(ReportLanguage.Chinese), actual));
}
