using Analytics.Pipeline.Explaining;

namespace Analytics.Pipeline.Tests.Explaining;

public sealed class SharedPassagesTests
{
    [Fact]
    public void Parts_Passages_CutTheTextAndLoseNothing()
    {
        var parts = SharedPassages.Parts("甲乙丙丁戊己", [1..3, 2..4]);
        Assert.Equal([new("甲", false), new("乙丙丁", true), new("戊己", false)], parts);
    }

    [Fact]
    public void Parts_PassageThatCutsANumber_LeavesItMasked()
    {
        var text = "联系人13812345678，负责";
        var parts = SharedPassages.Parts(text, [0..8]);
        Assert.Equal("联系人138****5678，负责", string.Concat(parts.Select(part => part.Text)));
        Assert.Equal("联系人138**", parts[0].Text);
    }

    [Fact]
    public void Parts_AddressBeforeThePassage_MarksTheSameWords()
    {
        var parts = SharedPassages.Parts("邮箱zhangwei@example.org，本平台开展研究", [24..30]);
        Assert.DoesNotContain("zhangwei", string.Concat(parts.Select(part => part.Text)), StringComparison.Ordinal);
        Assert.Equal("平台开展研究", Assert.Single(parts, part => part.IsShared).Text);
    }
}
