using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake;

/// <summary>Takes a first look at the head of every sheet of a file.</summary>
internal static class SheetPlanner
{
    // A header that mapping.yaml puts further down is not looked for: the records above it would have to be kept in memory.
    private const int MostHeaderRow = 10_000;

    /// <summary>The plans of a file's sheets, in order.</summary>
    /// <exception cref="ReadingException">The file cannot be read.</exception>
    public static IReadOnlyList<SheetPlan> Plan(FileRecord file, MappingFile mapping, CancellationToken cancellation)
    {
        var plans = new List<SheetPlan>();
        using var sheets = file.Input.OpenSheets(cancellation);
        while (sheets.Next() is { } reader)
        {
            cancellation.ThrowIfCancellationRequested();
            var stream = new RecordStream(reader);
            plans.Add(PlanSheet(file, plans.Count, stream, mapping));
        }

        var cover = CoverText.Agreed([.. plans.Select(plan => plan.Cover)]);
        var hasTable = plans.Exists(plan => plan.Found is not null && !plan.IsGuide);
        foreach (var plan in plans)
        {
            (plan.FileCover, plan.FileHasTable) = (cover, hasTable);
        }

        return plans;
    }

    /// <summary>What is known of a sheet from its names.</summary>
    public static HeaderHints HintsFor(string path, string? sheet, string? title = null) =>
        new() { FileName = path[(path.LastIndexOfAny(['/', '!']) + 1)..], SheetName = sheet, Title = title };

    private static SheetPlan PlanSheet(FileRecord file, int index, RecordStream stream, MappingFile mapping)
    {
        var rule = mapping.For(file.Input.Path, stream.Reader.Sheet);
        var head = stream.LookAhead(Math.Min(rule.HeaderRow ?? 0, MostHeaderRow) + LayoutFinder.HeadLength);
        var hints = HintsFor(file.Input.Path, stream.Reader.Sheet);
        var ignored = rule.Ignore == true;
        var layout = ignored ? null
            : stream.Reader.ColumnNames is { } names ? LayoutFinder.FromNames(names, head, hints, rule.ToOverrides())
            : LayoutFinder.Find(head, stream.Reader.MergedRegions, hints, rule);
        var above = layout is null ? head : head.Take(layout.RecordsAbove);
        return new SheetPlan
        {
            File = file,
            Index = index,
            Sheet = stream.Reader.Sheet,
            Found = layout,
            Rule = rule,
            Cover = CoverText.Read(above),
            IsProse = head.All(record => record.Filled <= 2),
        };
    }
}
