using System.Globalization;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Linking.Reports;
using Analytics.Pipeline.Reports;
using Analytics.Registry.Schema;

namespace Analytics.Pipeline.Reviewing;

/// <summary>
/// <c>clerical/</c>: for each kind of entity whose rows were joined by weighing evidence, a sample of this run's pairs for a person to answer:
/// joined ones, and where the run wrote them down those that it left apart.
/// Filled in (match, no, unsure), <c>analytics answers</c> makes decisions of it and estimates precision and recall.
/// </summary>
internal sealed class RunClericalSamples : IReport
{
    public string FileName => "clerical";

    public void Write(ReportContext context)
    {
        foreach (var candidates in RunCandidates.Read(context.Database))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var sample = candidates.Draw();
            var drawn = sample.Pairs.Select(candidates.Of).ToList();
            var rows = ExplainedRows.Read(context.Database, $"e.kind = '{candidates.Kind}' AND e.row_id IN ({ExplainedRows.List(drawn.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct())})", int.MaxValue)
                .ToDictionary(row => row.RowId);
            var columns = rows.Values.Select(row => row.Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(table => CanonicalSchema.Get(table).InputColumns.Select(column => column.Name)).Distinct(StringComparer.Ordinal)
                .Where(column => rows.Values.Any(row => row.Cells.Any(cell => cell.Key == column))).ToList();
            Directory.CreateDirectory(context.File(FileName));
            ClericalSampleCsv.Write(Path.Combine(context.File(FileName), candidates.Kind + ".csv"), sample, stratum => candidates.Strata[stratum].Label, columns, pair =>
            {
                var (left, right, weight) = candidates.Of(pair);
                return new ClericalLine(Id(context.Facts.RunId, left), Id(context.Facts.RunId, right), weight, [.. columns.SelectMany(column => new[] { Cell(rows[left], column), Cell(rows[right], column) })]);
            });
        }
    }

    /// <summary>A row's id that names its run as well: answers come back when another run may be published.</summary>
    public static string Id(string run, long row) => string.Create(CultureInfo.InvariantCulture, $"{run}:{row}");

    /// <summary>The run and the row of an id; null when the text is no such id.</summary>
    public static (string Run, long Row)? Parse(string id) =>
        id.LastIndexOf(':') is > 0 and var colon && long.TryParse(id.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (id[..colon], row) : null;

    private static string? Cell(ExplainedRow row, string column) => row.Cells.FirstOrDefault(cell => cell.Key == column).Value;
}
