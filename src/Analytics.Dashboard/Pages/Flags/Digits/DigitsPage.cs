using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Flags.Digits;

/// <summary>First and last digits of many centers' amounts: where to look, and no flag.</summary>
internal sealed class DigitsPage : DashboardPage
{
    public override string Path => "flags/digits";

    public override IReadOnlyList<ListDefinition> Lists { get; } = [DigitLists.List];

    public override bool IsOpenTo(Viewer viewer) => viewer.SeesAll;

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var longest = request.Reader.First($"SELECT {DigitLists.Key} FROM result.digit_test t WHERE t.grouping = 'all' ORDER BY t.amounts DESC, t.list LIMIT 1", row => row.GetString(0));
        return new(request.Words.Say("金额数字规律", "Digits of amounts"), typeof(DigitsView),
            new DigitsModel(longest is null ? null : DigitGroup.Read(request, longest), ListReader.Read(request.Reader, DigitLists.List, request.List(DigitLists.List))));
    }
}

/// <summary>The digits of one group's amounts.</summary>
internal sealed class DigitGroupPage : DashboardPage
{
    public override string Path => "flags/digits/{id}";

    public override bool IsOpenTo(Viewer viewer) => viewer.SeesAll;

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DigitGroup.Read(request, request.Id) is { } group ? new(group.Title, typeof(DigitGroupView), group) : null;
    }

    public override IEnumerable<string> Paths(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Reader.Rows($"SELECT {DigitLists.Key} AS id FROM result.digit_test t GROUP BY id ORDER BY min(t.p_adjusted), id LIMIT {request.MostInFile}", row => "flags/digits/" + row.GetString(0));
    }
}

/// <summary>What the page of the pooled tests shows.</summary>
/// <param name="Longest">The digits of the longest list of all centers' amounts; null where none is long enough.</param>
/// <param name="Tests">Every test.</param>
public sealed record DigitsModel(DigitGroup? Longest, ListModel Tests);

/// <summary>The digits of one group's amounts.</summary>
/// <param name="Title">Whose amounts, in words.</param>
/// <param name="Tests">The tests.</param>
/// <param name="Charts">A chart for each.</param>
public sealed record DigitGroup(string Title, IReadOnlyList<DigitFigures> Tests, IReadOnlyList<ChartModel> Charts)
{
    internal static DigitGroup? Read(PageRequest request, string key)
    {
        var (reader, words) = (request.Reader, request.Words);
        var tests = reader.Rows(
            $"""
            SELECT t.test_id, t.test, t.centers, t.amounts, t.chi_square, t.freedom, {DigitLists.Probability("t.p")}, {DigitLists.Probability("t.p_adjusted")}, t.mean_deviation, t.chance_deviation, t.conformity,
                   {Data.SchemaNames.Figure("replace(t.list, 'annual_report.', '')")}, t.grouping, t.group_name
            FROM result.digit_test t WHERE {DigitLists.Key} = $id ORDER BY list_position(['first', 'first_two', 'last'], t.test)
            """,
            row => (Figures: new DigitFigures(
                row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3), row.GetDouble(4), row.GetInt32(5), row.GetString(6), row.GetString(7), row.GetDouble(8), row.GetDouble(9),
                row.IsDBNull(10) ? null : row.GetString(10)), List: row.GetString(11), Grouping: row.GetString(12), Group: row.GetString(13)), ("id", key));
        if (tests.Count == 0)
        {
            return null;
        }

        var (_, list, grouping, group) = tests[0];
        var whose = grouping == "all" ? words.Say("全部中心", "all centers") : words.PlatformKind(group);
        return new DigitGroup($"{list}{words.Say("：", ": ")}{whose}", [.. tests.Select(test => test.Figures)], [.. tests.Select(test => DigitChart.Of(reader, test.Figures))]);
    }
}

/// <summary>One test with its figures.</summary>
public sealed record DigitFigures(
    string Id, string Test, int Centers, long Amounts, double ChiSquare, int Freedom, string P, string Adjusted, double MeanDeviation, double ChanceDeviation, string? Conformity);
