using Analytics.Generator.Truth;

namespace Analytics.Generator.Tests.Texts;

public class ReportTextFactoryTests
{
    [Fact]
    public void Of_Copier_SharesSentencesWithItsSource()
    {
        var texts = Worlds.Large(Difficulty.Easy).World.Ledgers.Texts;
        Assert.True(texts.Copies.Count() > 5);
        Assert.All(texts.Copies, copy =>
        {
            var theirs = string.Concat(texts.Of(copy.Source).Where(text => text.Year == 2025).Select(text => text.Text));
            var own = texts.Of(copy.Copier).Where(text => text.Year == 2025).SelectMany(text => text.Text.Split('，', '。')).Where(part => part.Length > 12 && !part.Any(char.IsAsciiDigit));
            Assert.True(own.Count(part => theirs.Contains(part, StringComparison.Ordinal)) > 3);
        });
    }

    [Fact]
    public void Of_Repeater_HandsInLastYearsText()
    {
        var texts = Worlds.Large(Difficulty.Default).World.Ledgers.Texts;
        Assert.NotEmpty(texts.Repeaters);
        Assert.All(texts.Repeaters, platform => Assert.Equal(
            texts.Of(platform).Where(text => text.Year == 2024).Select(text => text.Text.Replace("2024年", "2025年", StringComparison.Ordinal)),
            texts.Of(platform).Where(text => text.Year == 2025).Select(text => text.Text)));
    }

    [Fact]
    public void Findings_SetsThatHangTogether_EachPlatformInOne()
    {
        var texts = Worlds.Large(Difficulty.Default).World.Ledgers.Texts;
        var platforms = TextFindings.Of(texts).SelectMany(finding => finding.PlatformIds.Split(';')).ToList();
        Assert.Equal(platforms.Count, platforms.Distinct().Count());
    }
}
