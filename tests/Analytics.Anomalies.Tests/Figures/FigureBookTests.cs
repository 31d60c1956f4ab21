using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Tests.Figures;

public sealed class FigureBookTests
{
    private static readonly Indicator Staff = Indicator.Get("reported_fixed_staff");

    [Fact]
    public void Indicators_AreTheNumbersOfTheReport_NotItsUnits()
    {
        Assert.Contains(Indicator.All, indicator => indicator.Name == "reported_site_area_m2");
        Assert.DoesNotContain(Indicator.All, indicator => indicator.Name is "reported_money_step_yuan" or "reported_patent_basis" or "reported_as_of_date");
        Assert.Throws<KeyNotFoundException>(() => Indicator.Get("reported_nonsense"));
    }

    [Fact]
    public void Baseline_OfABadYear_IsTheLedger()
    {
        Report[] reports = [Books.Report("A", 2024, ("reported_fixed_staff", 60)), Books.Report("B", 2024, ("reported_fixed_staff", 20))];
        var book = Books.WithLedger(reports, "reported_fixed_staff/fixed", report => Books.Ledger(report.Center.Id == "A" ? 30 : 20));
        Assert.Equal(30, book.Baseline(book.Find("A", 2024)!, Staff));
        Assert.Equal(20, book.Baseline(book.Find("B", 2024)!, Staff));
        Assert.True(book.IsSettled(reports[1], Staff));
        Assert.Equal(ReconciliationState.Exceeds, book.Find(reports[0], Staff)!.State);
    }
}
