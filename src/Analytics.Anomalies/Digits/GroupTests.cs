using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Digits;

/// <summary>
/// Tests of digits, pooled: every ledger's amounts and every amount that reports state, of all centers, of each kind and of each city. They select
/// where to look, and are no flags.
/// </summary>
public static class GroupTests
{
    // Fewer amounts tell nothing of nine digits.
    private const int LeastAmounts = 100;

    private static readonly double[] Alike = [.. Enumerable.Repeat(1.0 / 9, 9)];

    private sealed record Group(AmountList List, string Grouping, string Name, IReadOnlyList<(string Center, long RowId, decimal Amount)> Rows);

    /// <summary>All tests of groups with 100 amounts or more, by list, grouping, group and kind of test.</summary>
    public static IReadOnlyList<GroupTest> Of(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var centers = book.Reports.Select(report => report.Center).DistinctBy(center => center.Id).ToDictionary(center => center.Id, StringComparer.Ordinal);
        List<Group> groups = [.. book.Amounts.Concat(Reported(book)).SelectMany(list => GroupsOf(list, centers)).Where(group => group.Rows.Count >= LeastAmounts)];
        var tests = new List<GroupTest>[groups.Count];
        Parallel.For(0, tests.Length, i => tests[i] = [.. TestsOf(groups[i])]);
        return
        [
            .. tests.SelectMany(part => part).GroupBy(test => test.Kind).SelectMany(Adjusted)
                .OrderBy(test => test.List, StringComparer.Ordinal).ThenBy(test => test.Grouping, StringComparer.Ordinal).ThenBy(test => test.Group, StringComparer.Ordinal).ThenBy(test => test.Kind, StringComparer.Ordinal),
        ];
    }

    /// <summary>The amounts that reports state, a list an indicator.</summary>
    private static IEnumerable<AmountList> Reported(FigureBook book) => Indicator.All.Where(indicator => indicator.IsMoney).Select(indicator => new AmountList(
        "annual_report", indicator.Name, [.. book.Reports.Where(report => report[indicator] > 0).Select(report => (report.Center.Id, report.RowId, report[indicator]!.Value))]));

    private static IEnumerable<Group> GroupsOf(AmountList list, Dictionary<string, Center> centers)
    {
        yield return new Group(list, "all", "", list.Rows);
        foreach (var (grouping, nameOf) in new (string, Func<Center, string?>)[] { ("kind", center => center.Kind), ("city", center => center.City) })
        {
            foreach (var rows in list.Rows.GroupBy(row => centers.TryGetValue(row.Center, out var center) ? nameOf(center) : null).Where(rows => rows.Key is not null))
            {
                yield return new Group(list, grouping, rows.Key!, [.. rows]);
            }
        }
    }

    private static IEnumerable<GroupTest> TestsOf(Group group)
    {
        var centers = group.Rows.GroupBy(row => row.Center).Select(rows => rows.Select(row => row.Amount).ToList()).ToList();
        var last = new long[Alike.Length];
        foreach (var counts in centers.Select(LastDigits.CountOf))
        {
            for (var digit = 0; digit < last.Length; digit++) last[digit] += counts[digit];
        }

        var amounts = group.Rows.Select(row => row.Amount).ToList();
        foreach (var (kind, test) in new[] { ("first", DigitTest.Benford(amounts, DigitPlace.First)), ("first_two", DigitTest.Benford(amounts, DigitPlace.FirstTwo)), ("last", new DigitTest(last, Alike)) })
        {
            if (test.Count >= LeastAmounts) yield return new GroupTest($"{group.List.Table}.{group.List.Column}", group.Grouping, group.Name, kind, centers.Count, test, P: 1, Adjusted: 1);
        }
    }

    /// <summary>The p-values of all tests of one kind, which expect the same shares.</summary>
    private static IEnumerable<GroupTest> Adjusted(IEnumerable<GroupTest> tests)
    {
        List<GroupTest> all = [.. tests];
        var p = MonteCarloDigits.P([.. all.Select(test => test.Test)]);
        var adjusted = FalseDiscovery.Adjusted(p);
        return all.Select((test, i) => test with { P = p[i], Adjusted = adjusted[i] });
    }
}
