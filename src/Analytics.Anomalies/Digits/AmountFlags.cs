using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Digits;

/// <summary>A center's amounts of one list, with those of all others.</summary>
/// <param name="List">The list.</param>
/// <param name="Center">The center.</param>
/// <param name="Own">Its rows.</param>
internal sealed record CenterAmounts(AmountList List, string Center, IReadOnlyList<(string Center, long RowId, decimal Amount)> Own)
{
    /// <summary>The amounts of every list by center.</summary>
    public static IEnumerable<CenterAmounts> Of(FigureBook book) =>
        book.Amounts.SelectMany(list => list.Rows.GroupBy(row => row.Center).Select(rows => new CenterAmounts(list, rows.Key, [.. rows])));
}

/// <summary>A test of a center's amounts of one list.</summary>
/// <param name="Amounts">The center and list.</param>
/// <param name="P">The p-value.</param>
/// <param name="Observed">What was seen.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Message">What is said if it is flagged.</param>
/// <param name="Rows">The rows to look into.</param>
/// <param name="Points">What shows why; asked for only if it is flagged.</param>
internal sealed record AmountTest(
    CenterAmounts Amounts, double P, double Observed, double Expected, Wording Message, IReadOnlyList<long> Rows, Func<IReadOnlyList<FlagPoint>> Points);

/// <summary>What the detectors of amounts share: one test a center, held together to a rate of false flags.</summary>
internal static class AmountFlags
{
    /// <summary>The flags of those tests that stay after Benjamini and Hochberg. All are low: digits select what to look at, and prove nothing.</summary>
    /// <param name="detector">The detector's id.</param>
    /// <param name="tests">One a center and list.</param>
    public static IEnumerable<Flag> Of(string detector, IReadOnlyList<AmountTest> tests)
    {
        var adjusted = FalseDiscovery.Adjusted([.. tests.Select(test => test.P)]);
        for (var i = 0; i < tests.Count; i++)
        {
            if (adjusted[i] > PeerTest.Rate) continue;
            var test = tests[i];
            yield return new Flag
            {
                CenterId = test.Amounts.Center,
                Year = 0,
                Indicator = $"{test.Amounts.List.Table}.{test.Amounts.List.Column}",
                Detector = detector,
                Severity = Severity.Low,
                Confidence = PeerTest.MostConfidence * (1 - adjusted[i]),
                Observed = test.Observed,
                Expected = test.Expected,
                Message = test.Message,
                Points = test.Points(),
                Evidence = [.. test.Rows.Select(row => new FlagRow(test.Amounts.List.Table, row))],
            };
        }
    }

    /// <summary>The list and column in words.</summary>
    public static Wording Name(AmountList list)
    {
        var table = Registry.Schema.CanonicalSchema.Get(list.Table);
        return new Wording($"{table.Zh}“{table[list.Column].Zh}”", $"{table.En}, “{table[list.Column].En}”");
    }
}
