using System.Globalization;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Checking;

/// <summary>Places in a unit's papers as its people look them up: file, sheet and rows.</summary>
internal static class PlaceText
{
    private const int MostSpans = 4;

    /// <summary>File, sheet and the rows in spans: 名册.xlsx · 人员 第 3–5, 9 行.</summary>
    public static string Of(ReportWords w, string? file, string? sheet, IReadOnlyList<int> rows) =>
        file + (sheet is null ? "" : $" · {sheet}") + (rows.Count == 0 ? "" : $" {w.Say("第 ", rows.Count == 1 ? "row " : "rows ")}{Spans(rows)}{w.Say(" 行", "")}");

    /// <summary>What was not read, a line for each reason in a sheet: a column that is missing ails all its rows, and is told once.</summary>
    public static List<string> Problems(ReportWords w, IEnumerable<QuarantineRow> rows) =>
    [
        .. rows.GroupBy(row => (row.File, row.Sheet, row.Column, row.Message, row.Code)).Select(group =>
        {
            var places = group.Select(row => row.Row).OfType<int>().Distinct().Order().ToList();
            var count = places.Count > 1 ? w.Say($"（共 {places.Count} 行）", $" ({places.Count} rows)") : "";
            return $"{Of(w, group.Key.File, group.Key.Sheet, places)}{count}{(group.Key.Column is null ? "" : $" {group.Key.Column}")}: {group.Key.Message} [{group.Key.Code}]";
        }),
    ];

    /// <summary>Rows 3, 4, 5, 9 as 3–5, 9.</summary>
    internal static string Spans(IReadOnlyList<int> rows)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var row in rows)
        {
            if (spans.Count > 0 && spans[^1].Last + 1 == row)
            {
                spans[^1] = (spans[^1].First, row);
            }
            else
            {
                spans.Add((row, row));
            }
        }

        var shown = spans.Take(MostSpans).Select(span => span.First == span.Last ? span.First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{span.First}–{span.Last}"));
        return string.Join(", ", shown) + (spans.Count > MostSpans ? " …" : string.Empty);
    }
}
