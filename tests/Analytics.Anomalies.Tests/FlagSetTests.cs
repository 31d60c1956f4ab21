using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests;

public sealed class FlagSetTests
{
    [Fact]
    public void Detect_GravestAndSurestFirst_EachIdOnce_WhateverTheOrderOfReports()
    {
        List<Report> reports = [.. Enumerable.Range(0, 60).Select(i => Books.Report($"C{i:D3}", 2025, ("reported_fixed_staff", i == 5 ? 50 : i == 6 ? 21 : 20), ("reported_total_staff", i == 7 ? 10 : 60)))];
        FigureBook Book(IEnumerable<Report> order) => Books.WithLedger([.. order], "reported_fixed_staff/fixed", _ => Books.Ledger(20));
        var flags = FlagSet.Detect(Book(reports));
        Assert.Equal(["C005", "C007", "C006"], flags.Select(flag => flag.CenterId));
        Assert.Equal([Severity.High, Severity.Medium, Severity.Medium], flags.Select(flag => flag.Severity));
        Assert.Equal(flags.Select(FlagTables.IdOf), FlagSet.Detect(Book(reports.AsEnumerable().Reverse())).Select(FlagTables.IdOf));
        Assert.All(flags, flag => Assert.Matches("^L-[0-9a-f]{12}$", FlagTables.IdOf(flag)));
    }

    [Fact]
    public void Detect_NothingReported_NoFlags() => Assert.Empty(FlagSet.Detect(Books.Of()));
}
