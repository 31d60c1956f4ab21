using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Reconciliation;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    private const string Value = "reported_equipment_value_yuan";
    private const string Income = "reported_horizontal_income_yuan";

    [Theory]
    [InlineData(8_000_000, 8_005_000, ReconciliationState.Agrees)]
    [InlineData(8_000_000, 8_005_001, ReconciliationState.Below)]
    [InlineData(8_000_000, 7_995_000, ReconciliationState.Agrees)]
    [InlineData(8_000_000, 7_994_999, ReconciliationState.Exceeds)]
    public void Money_WithoutUnit_MayBeRoundedToTenThousand(int reported, int ledger, ReconciliationState state) =>
        Assert.Equal(state, One(Value, "all", reported, Books.Ledger(ledger)).State);

    [Fact]
    public void Money_OfLedgerInWholeTenThousands_MayBeOffByHalfOfOneARow() =>
        Assert.Equal(ReconciliationState.Agrees, One(Value, "all", 8_050_000, Books.Ledger(8_000_000) with { Coarse = true, Rows = 9 }).State);

    [Fact]
    public void AnAmountThatIsNotKnown_LeavesItOpen_UnlessEvenTheCertainPartIsMore()
    {
        Assert.Equal(ReconciliationState.Open, One(Value, "all", 9_000_000, new LedgerAmount(5_000_000, null, null, 3, 0, 0, false)).State);
        Assert.Equal(ReconciliationState.Below, One(Value, "all", 4_000_000, new LedgerAmount(5_000_000, null, null, 3, 0, 0, false)).State);
    }

    [Fact]
    public void BetweenCertainAndPossible_OnlyTheEndsBearOut()
    {
        var ledger = new LedgerAmount(20, 30, 30, 30, 0, 0, false);
        Assert.Equal(ReconciliationState.Agrees, One("reported_fixed_staff", "fixed", 20, ledger).State);
        Assert.Equal(ReconciliationState.Agrees, One("reported_fixed_staff", "fixed", 30, ledger).State);
        Assert.Equal(ReconciliationState.Open, One("reported_fixed_staff", "fixed", 25, ledger).State);
        Assert.Equal(ReconciliationState.Exceeds, One("reported_fixed_staff", "fixed", 31, ledger).State);
    }

    [Fact]
    public void TheReadingThatMostReportsFollow_Decides()
    {
        // Nineteen of twenty count signed contracts alone; the twentieth states what only services would make up.
        var reports = Enumerable.Range(0, 20).Select(i => Books.Report($"C{i}", 2025, (Income, i == 0 ? 1_700_000 : 1_000_000))).ToList();
        var reconciled = Reconciler.Reconcile(reports, (reading, _, _) => reading.Id switch
        {
            "signed" => Books.Ledger(1_000_000),
            "signed_with_services" => Books.Ledger(2_000_000),
            _ => null,
        }).ToList();
        Assert.All(reconciled, one => Assert.Equal("signed", one.Reading.Id));
        Assert.Equal(ReconciliationState.Exceeds, reconciled[0].State);
        Assert.Equal(700_000, reconciled[0].Difference);
        Assert.Equal(20.0 / 22, reconciled[0].Agreement, 1e-12);
    }

    [Fact]
    public void AnotherReadingInUse_BearsOut()
    {
        var reports = Enumerable.Range(0, 20).Select(i => Books.Report($"C{i}", 2025, (Income, i < 5 ? 2_000_000 : 1_000_000))).ToList();
        var reconciled = Reconciler.Reconcile(reports, (reading, _, _) => reading.Id == "signed" ? Books.Ledger(1_000_000) : reading.Id == "signed_with_services" ? Books.Ledger(2_000_000) : null).ToList();
        Assert.All(reconciled, one => Assert.Equal(ReconciliationState.Agrees, one.State));
        Assert.Equal(5, reconciled.Count(one => one.Reading.Id == "signed_with_services"));
    }

    [Fact]
    public void AnotherReading_ThatMeetsOneFigureOfACenterByChance_BearsNothingOut()
    {
        // Five centers count services in; one of the others states, in one year of two, what services would make up.
        var reports = (from i in Enumerable.Range(0, 20) from year in new[] { 2024, 2025 } select Books.Report($"C{i:D2}", year, (Income, i < 5 || (i == 5 && year == 2025) ? 2_000_000 : 1_000_000))).ToList();
        var reconciled = Reconciler.Reconcile(reports, (reading, _, _) => reading.Id == "signed" ? Books.Ledger(1_000_000) : reading.Id == "signed_with_services" ? Books.Ledger(2_000_000) : null).ToList();
        Assert.Equal(("C05", 2025), reconciled.Where(one => one.State == ReconciliationState.Exceeds).Select(one => (one.Report.Center.Id, one.Report.Year)).Single());
    }

    [Fact]
    public void TheReportsOwnBasis_Decides()
    {
        var stated = Books.Report("A", 2025, (Income, 500_000)) with { Bases = new Dictionary<string, string> { ["reported_horizontal_basis"] = "received" } };
        var reconciled = Reconciler.Reconcile([stated], (reading, _, _) => reading.Id == "received" ? Books.Ledger(300_000) : reading.Indicator == Income ? Books.Ledger(500_000) : null);
        Assert.Equal(("received", ReconciliationState.Exceeds), reconciled.Select(one => (one.Reading.Id, one.State)).Single());
    }

    [Fact]
    public void Readings_AreCompleteAndKnowTheirColumns()
    {
        Assert.All(LedgerReadings.All, reading => Assert.NotNull(Indicator.Get(reading.Indicator)));
        Assert.Equal(LedgerReadings.All.Count, LedgerReadings.All.Select(reading => (reading.Indicator, reading.Id)).Distinct().Count());
        Assert.All(Indicator.All, indicator => Assert.Contains(LedgerReadings.All, reading => reading.Indicator == indicator.Name));
    }

    private static Reconciled One(string indicator, string reading, decimal reported, LedgerAmount ledger) =>
        Reconciler.Reconcile([Books.Report("A", 2025, (indicator, reported))], (one, _, _) => one.Indicator == indicator && one.Id == reading ? ledger : null).Single();
}
