using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Allocation.Thresholds;

/// <summary>The shipped thresholds against the words of their clauses.</summary>
public sealed class ThresholdLibraryTests
{
    [Fact]
    public void All_Shipped_AreTheseNumbers() => Assert.Equal(
        [
            "anshan-2024/9.3 EquipmentValue 500000 must", "dalian-2025/5.5 EquipmentValue 25000000 must", "liaoning-2026/12.3 EquipmentValue 7500000 in-principle",
            "liaoning-2026/18 FixedStaff 10 in-principle", "qingdao-2024/8.5 EquipmentValue 10000000 must",
        ],
        ThresholdLibrary.All.Select(threshold => $"{threshold.Clause.Id} {threshold.Measure} {threshold.AtLeast} {threshold.Clause.Strength}"));

    [Fact]
    public void All_Numbers_StandInTheQuoteOfTheirClause()
    {
        foreach (var threshold in ThresholdLibrary.All)
        {
            var (number, unit) = threshold.Measure == Measure.FixedStaff ? (threshold.AtLeast, "人") : (threshold.AtLeast / 10_000, "万元");
            Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:0}{unit}"), threshold.Clause.Quote, StringComparison.Ordinal);
            Assert.Equal(threshold.InPrinciple, threshold.Clause.Quote.Contains("原则上", StringComparison.Ordinal));
        }
    }

    /// <summary>A check of the same clause and measure asks for the same amount.</summary>
    [Fact]
    public void All_Numbers_AreThoseOfTheChecks()
    {
        var checks = PackReader.ReadAll(PackFiles.Shipped()).SelectMany(pack => pack.Checks).ToList();
        foreach (var threshold in ThresholdLibrary.All)
        {
            var limits = checks.Where(check => check.Clause == threshold.Clause.Id).Select(check => check.Test).OfType<CheckTest.Measured>().Where(test => test.Measure == threshold.Measure.Code());
            Assert.All(limits, test => Assert.Equal(threshold.AtLeast, test.Limit.Value * (test.Limit.Unit == "万元" ? 10_000 : 1)));
        }
    }

    [Fact]
    public void InForce_Days_OnlyRegulationsThatApply()
    {
        Assert.Equal(["anshan-2024/9.3", "qingdao-2024/8.5"], ThresholdLibrary.InForce(new DateOnly(2025, 3, 31), null).Select(threshold => threshold.Clause.Id));
        Assert.Equal(["liaoning-2026/12.3", "liaoning-2026/18"], ThresholdLibrary.InForce(new DateOnly(2026, 3, 31), "liaoning").Select(threshold => threshold.Clause.Id));
        Assert.Empty(ThresholdLibrary.InForce(new DateOnly(2026, 1, 25), "liaoning"));
    }
}
