using System.Globalization;
using Analytics.Dashboard.Data;
using Analytics.Pipeline.Reports.Pages;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>Service periods on a time line, a lane for each platform. Places are in per cent of the width.</summary>
/// <param name="Lanes">The lanes.</param>
/// <param name="Years">The years to mark.</param>
/// <param name="Overlap">The overlap's band; null for none.</param>
/// <param name="Text">All of it in words.</param>
public sealed record CaseTimeline(IReadOnlyList<TimelineLane> Lanes, IReadOnlyList<(string Year, string X)> Years, TimelineBar? Overlap, string Text)
{
    private const double Thinnest = 0.4;

    /// <summary>Reads the periods of a finding's rows; null where none has dates: whole years beside each other show nothing that the words do not.</summary>
    /// <param name="reader">Reads the run for the viewer.</param>
    /// <param name="head">The finding.</param>
    /// <param name="seen">Platforms whose rows may be shown.</param>
    internal static CaseTimeline? Read(RunReader reader, CaseHead head, IReadOnlySet<string> seen)
    {
        var rows = reader.Rows(
            "SELECT platform_id, platform_name, start_date, end_date, report_year FROM result.evidence WHERE finding_id = $id AND table_name = 'personnel' ORDER BY ordinal",
            row => (Id: row.Text(0) ?? "", Name: row.Text(1), Start: row.Date(2), End: row.Date(3), Year: row.Whole(4), Period: ServicePeriods.Of(row.Date(2), row.Date(3), row.Whole(4))), ("id", head.Id))
            .Where(row => seen.Contains(row.Id) && row.Period is not null).ToList();
        if (rows.TrueForAll(row => row.Period!.Value.YearOnly))
        {
            return null;
        }

        var words = reader.Words;
        var end = ServicePeriods.Bounded(head.OverlapTo);
        var axis = TimeAxis.Around(rows.Select(row => row.Period!.Value), head.OverlapFrom, end, reader.Run.AsOf);
        var lanes = rows.GroupBy(row => row.Id, StringComparer.Ordinal).Select(lane => new TimelineLane(
            lane.First().Name ?? lane.Key, [.. lane.DistinctBy(row => row.Period).Select(row => Bar(
                axis, row.Period!.Value.Start, row.Period.Value.End, row.Period.Value.YearOnly ? words.Say($"{row.Year} 年度（未填日期）", $"{row.Year} (no dates given)") : ServicePeriods.Text(words, row.Start, row.End)) with { IsYearOnly = row.Period.Value.YearOnly })])).ToList();
        var overlap = ServicePeriods.OverlapText(words, head.OverlapFrom, head.OverlapTo);
        return new CaseTimeline(
            lanes, [.. axis.Years().Select(year => (year.ToString(CultureInfo.InvariantCulture), P(axis.Place(new DateOnly(year, 1, 1)))))], overlap is null ? null : Bar(axis, head.OverlapFrom, end, overlap),
            words.Say($"{lanes.Count} 个平台的任职期", $"Service at {lanes.Count} platforms") + (overlap is null ? "" : words.Say("；", "; ") + overlap));
    }

    private static TimelineBar Bar(TimeAxis axis, DateOnly? start, DateOnly? end, string text)
    {
        var from = start is { } day ? axis.Place(day) : axis.Left;
        return new TimelineBar(P(from), P(Math.Max(axis.PlaceAfter(end) - from, Thinnest)), text, start is null, end is null);
    }

    private static string P(double percent) => percent.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A platform's periods.</summary>
/// <param name="Name">The platform.</param>
/// <param name="Bars">The periods.</param>
public sealed record TimelineLane(string Name, IReadOnlyList<TimelineBar> Bars);

/// <summary>A period as it is drawn.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Text">In words.</param>
/// <param name="IsOpenStart">Whether its beginning is open.</param>
/// <param name="IsOpenEnd">Whether its end is open.</param>
public sealed record TimelineBar(string X, string Width, string Text, bool IsOpenStart, bool IsOpenEnd)
{
    /// <summary>Whether the report year stands in for dates.</summary>
    public bool IsYearOnly { get; init; }
}
