using System.Text.RegularExpressions;
using Analytics.Regulations.Allocation.Thresholds;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests.Allocation.Thresholds;

/// <summary>The shipped thresholds against the texts of the regulations.</summary>
public sealed partial class ThresholdLibraryTests
{
    [Fact]
    public void All_Shipped_AreTheseNumbers() => Assert.Equal(
        [
            "anshan-2024/9.3 EquipmentValue 500000 must", "dalian-2025/5.5 EquipmentValue 25000000 must", "liaoning-2026/12.3 EquipmentValue 7500000 in-principle",
            "liaoning-2026/18 FixedStaff 10 in-principle", "qingdao-2024/8.5 EquipmentValue 10000000 must",
        ],
        ThresholdLibrary.All.Select(threshold => $"{threshold.Clause} {threshold.Measure} {threshold.AtLeast} {threshold.Strength}"));

    [Fact]
    public void All_Quotes_StandInTheTextWithTheirNumber()
    {
        foreach (var threshold in ThresholdLibrary.All)
        {
            var line = File.ReadLines(RepositoryRoot.File("tests/data/regulations/clauses.yaml")).First(line => line.StartsWith($"- {{id: {threshold.Regulation.Id},", StringComparison.Ordinal));
            var text = Bare(File.ReadAllText(RepositoryRoot.File("tests/data/regulations/" + Regex.Match(line, "source: ([^,}]+)").Groups[1].Value)));
            var article = text.IndexOf(Regex.Match(threshold.Article, "^第[^条]+条").Value, StringComparison.Ordinal);
            Assert.True(article >= 0 && text.IndexOf(Bare(threshold.Quote), article, StringComparison.Ordinal) >= 0, threshold.Clause);
            var number = Regex.Match(Bare(threshold.Quote), @"(\d+)(万元|人)");
            var stated = decimal.Parse(number.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) * (number.Groups[2].Value == "人" ? 1 : 10_000);
            Assert.Equal(threshold.AtLeast, stated);
            Assert.Equal(threshold.InPrinciple, threshold.Quote.Contains("原则上", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void InForce_Days_OnlyRegulationsThatApply()
    {
        Assert.Equal(["anshan-2024/9.3", "qingdao-2024/8.5"], ThresholdLibrary.InForce(new DateOnly(2025, 3, 31), null).Select(threshold => threshold.Clause));
        Assert.Equal(["liaoning-2026/12.3", "liaoning-2026/18"], ThresholdLibrary.InForce(new DateOnly(2026, 3, 31), "liaoning").Select(threshold => threshold.Clause));
        Assert.Empty(ThresholdLibrary.InForce(new DateOnly(2026, 1, 25), "liaoning"));
    }

    private static string Bare(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
