using Analytics.Registry.Headers;

namespace Analytics.Registry.Tests.Headers;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*.xlsx", "a.xlsx", true)]
    [InlineData("*.xlsx", "dir/sub/a.XLSX", true)]
    [InlineData("*.xlsx", "a.xls", false)]
    [InlineData("dir/*.xlsx", "dir/a.xlsx", true)]
    [InlineData("dir/*.xlsx", "dir/sub/a.xlsx", false)]
    [InlineData("dir/**", "dir/sub/a.xlsx", true)]
    [InlineData("dir/**", "dir2/a.xlsx", false)]
    [InlineData("**/a.xlsx", "a.xlsx", true)]
    [InlineData("**/a.xlsx", "x/y/a.xlsx", true)]
    [InlineData("**/a.xlsx", "x/ya.xlsx", false)]
    [InlineData("**", "x/y/z.csv", true)]
    [InlineData("人员?.xls", "人员1.xls", true)]
    [InlineData("人员?.xls", "人员12.xls", false)]
    [InlineData("a.b+c(1).csv", "a.b+c(1).csv", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("out.zip!*.xlsx", "out.zip!inner.xlsx", true)]
    public void Matches_Pattern_IsAsDocumented(string pattern, string path, bool expected) => Assert.Equal(expected, new PathPattern(pattern).Matches(path));
}
