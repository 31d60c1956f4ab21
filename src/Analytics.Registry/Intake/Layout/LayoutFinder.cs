using Analytics.Registry.Headers;
using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake.Layout;

/// <summary>
/// Finds the header of a table among the first records of a sheet: below title lines, over one to three rows, with merged cells. Every
/// admissible combination of rows is matched against the canonical tables, and the one that explains most columns wins.
/// </summary>
internal static class LayoutFinder
{
    /// <summary>How far down a header is looked for.</summary>
    public const int HeadLength = 40;

    private const int DeepestHeader = 3;
    private const int SampleRows = 12;

    // A row whose filled cells are mostly known headers; a two-row header's upper row (年末数 | | 备注) may know fewer.
    private const double HeaderLike = 0.34;
    private const int FewestHeaders = 4;

    /// <summary>The layout of a sheet whose format names its columns (JSON, Parquet).</summary>
    public static TableLayout? FromNames(IReadOnlyList<string> names, IReadOnlyList<Record> head, HeaderHints hints, HeaderOverrides? overrides)
    {
        var samples = Samples(head, 0, names.Count);
        var match = HeaderMatcher.Match(names, hints with { Samples = samples }, overrides);
        return match.Table is null ? null : new TableLayout(match, 0, 0, 0, []);
    }

    /// <summary>The layout found in the head of a sheet, or null when nothing there is a table.</summary>
    /// <param name="head">The first records.</param>
    /// <param name="merged">Merged blocks of the sheet.</param>
    /// <param name="hints">Names of file and sheet.</param>
    /// <param name="rule">What mapping.yaml decided; null for nothing.</param>
    public static TableLayout? Find(IReadOnlyList<Record> head, IReadOnlyList<MergedRegion> merged, HeaderHints hints, MappingRule? rule = null)
    {
        var overrides = rule?.ToOverrides();
        Predicate<Record> looksLikeIt = rule?.HeaderRow is { } named
            ? record => record.Row == named
            : record => HeaderMatcher.LooksLikeHeader(record.Fields) >= HeaderLike;
        // A wide export may know few of its hundreds of headers: then the first filled row is put to the test whatever it looks like.
        return Topmost(head, merged, hints, rule, overrides, looksLikeIt)
            ?? (rule?.HeaderRow is null ? Topmost(head, merged, hints, rule, overrides, record => record == head.FirstOrDefault(row => row.Filled >= FewestHeaders)) : null);
    }

    private static TableLayout? Topmost(
        IReadOnlyList<Record> head, IReadOnlyList<MergedRegion> merged, HeaderHints hints, MappingRule? rule, HeaderOverrides? overrides, Predicate<Record> isCandidate)
    {
        TableLayout? best = null;
        var bestColumns = 0;
        for (var first = 0; first < head.Count; first++)
        {
            if (!isCandidate(head[first]))
            {
                continue;
            }

            foreach (var (start, depth) in Spans(head, merged, first, rule))
            {
                var layout = Match(head, merged, start, depth, hints, overrides);
                var columns = layout?.Match.Columns.Count(column => column.Column is not null) ?? 0;
                if (layout is not null && (columns > bestColumns || (columns == bestColumns && layout.Match.Score > best!.Match.Score)))
                {
                    (best, bestColumns) = (layout, columns);
                }
            }

            // The topmost table is read first; what stands below it is found when it is reached.
            if (best is not null)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The runs of rows that may be one header around a row that looks like one.</summary>
    private static IEnumerable<(int Start, int Depth)> Spans(IReadOnlyList<Record> head, IReadOnlyList<MergedRegion> merged, int row, MappingRule? rule)
    {
        if (rule?.HeaderRows is { } given)
        {
            yield return (row, Math.Min(given, head.Count - row));
            yield break;
        }

        yield return (row, 1);
        for (var depth = 2; depth <= DeepestHeader && row + depth <= head.Count; depth++)
        {
            if (!Continues(head, merged, row + depth - 2))
            {
                break;
            }

            yield return (row, depth);
        }

        if (rule?.HeaderRow is null && row > 0 && Continues(head, merged, row - 1))
        {
            yield return (row - 1, 2);
        }
    }

    /// <summary>
    /// Whether the next row belongs to the header of this one: a merged block reaches down into it, or a block here spans columns that it
    /// divides, or (in text files, which know no blocks) it fills gaps of this row with known headers.
    /// </summary>
    private static bool Continues(IReadOnlyList<Record> head, IReadOnlyList<MergedRegion> merged, int index)
    {
        var (upper, lower) = (head[index], head[index + 1]);
        // 平台编号 | LN-1 | 年度 | 2025 is a cover line, whatever stands below it.
        if (upper.Filled == 0 || lower.Filled == 0 || CoverText.Read([upper]) is { Year: not null } or { PlatformId: not null })
        {
            return false;
        }

        if (merged.Any(region => region.FirstRow <= upper.Row && region.LastRow >= lower.Row))
        {
            return true;
        }

        var spans = merged.Any(region => region.FirstRow == upper.Row && region.LastRow == upper.Row && region.LastColumn > region.FirstColumn);
        var gaps = Enumerable.Range(0, lower.Fields.Length).Any(column =>
            !string.IsNullOrWhiteSpace(lower.Fields[column]) && (column >= upper.Fields.Length || string.IsNullOrWhiteSpace(upper.Fields[column])));
        return (spans || gaps) && upper.Filled > 1 && HeaderMatcher.LooksLikeHeader(lower.Fields) > 0;
    }

    private static TableLayout? Match(
        IReadOnlyList<Record> head, IReadOnlyList<MergedRegion> merged, int start, int depth, HeaderHints hints, HeaderOverrides? overrides)
    {
        var rows = HeaderCells.Fill(head, merged, start, depth);
        var titles = Titles(head, start);
        var full = hints with
        {
            Title = titles.Count == 0 ? hints.Title : string.Join(' ', titles),
            Samples = Samples(head, start + depth, rows.Max(row => row.Count)),
        };
        var match = HeaderMatcher.Match(HeaderRows.Join(rows), full, overrides);
        return match.Table is null ? null : new TableLayout(match, head[start + depth - 1].Row, start + depth, start, titles);
    }

    private static List<string> Titles(IReadOnlyList<Record> head, int before) =>
        [.. head.Take(before).SelectMany(record => record.Fields).Where(field => !string.IsNullOrWhiteSpace(field)).Select(field => field.Trim()).Distinct()];

    private static List<IReadOnlyList<string>> Samples(IReadOnlyList<Record> head, int from, int width) =>
        [.. Enumerable.Range(0, width).Select(column => (IReadOnlyList<string>)[.. head.Skip(from).Take(SampleRows)
            .Where(record => column < record.Fields.Length && !string.IsNullOrWhiteSpace(record.Fields[column]))
            .Select(record => record.Fields[column])])];
}
