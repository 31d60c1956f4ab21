using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Tests.Clauses;

/// <summary>A quote is a quote only where its words stand, in its article and in their order.</summary>
public sealed class LawTextTests
{
    private static readonly LawText Law = new("""
        某办法
        第一条 为规范管理，
        制定本办法。
        第二条 场地不少于1000平方米，人员不少于10人。
        第三条 人员不少于10人。
        """);

    [Theory]
    [InlineData("第一条", "为规范管理，制定本办法", true)]
    [InlineData("第二条（一）", "场地不少于1000平方米……10人", true)]
    [InlineData("第二条", "人员……场地", false)]
    [InlineData("第二条", "场地不少于500平方米", false)]
    [InlineData("第三条", "场地不少于1000平方米", false)]
    [InlineData("（无编号段）", "场地不少于1000平方米", true)]
    [InlineData("第九条", "人员", false)]
    [InlineData("第二条", "……", false)]
    public void Holds_Quote(string article, string quote, bool expected) => Assert.Equal(expected, Law.Holds(article, quote));
}
