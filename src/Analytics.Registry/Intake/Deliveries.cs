using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Intake.Platforms;

namespace Analytics.Registry.Intake;

/// <summary>
/// Finds files that were delivered twice. The same bytes are the same delivery only where they mean the same: a list without a platform and a
/// year of its own, once in the folder of one platform and once in another's, or once for 2024 and once for 2025, is two deliveries.
/// </summary>
internal static class Deliveries
{
    /// <summary>Marks every file but the first (in ordinal order of paths) of those that are the same delivery.</summary>
    public static void MarkDuplicates(IReadOnlyList<SheetPlan> plans, PlatformResolver platforms)
    {
        var first = new Dictionary<(string Sha256, string? Platform, int? Year), FileRecord>();
        foreach (var file in plans.GroupBy(plan => plan.File).Where(file => file.Key is { Status: "read", Input.Length: > 0 }))
        {
            var names = file.All(NamesItsPlatform);
            var dated = file.All(NamesItsYear);
            var path = file.Key.Input.Path;
            var key = (file.Key.Input.Sha256, names ? null : platforms.OfPath(path)?.Id, dated ? null : YearOfPath(path)?.Year);
            if (!first.TryAdd(key, file.Key))
            {
                file.Key.MarkDuplicate(first[key].Input.Path);
            }
        }
    }

    /// <summary>The year that a path states, the file's own name before its folders'.</summary>
    public static (int Year, string From)? YearOfPath(string path)
    {
        var parts = path.Split(['/', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (CoverText.YearIn(parts[i].Replace('_', ' ')) is { } year)
            {
                return (year, i == parts.Length - 1 ? "file" : "folder");
            }
        }

        return null;
    }

    private static bool NamesItsPlatform(SheetPlan plan) =>
        plan.Layout?.Match.Table is not { PlatformColumn: { } column }
        || plan.Rule.PlatformId is not null || plan.Rule.PlatformName is not null || plan.StatedCover is { PlatformId: not null } or { PlatformName: not null }
        || plan.Layout.Match.Columns.Any(header => header.Column?.Name is { } name && (name == column || name == "platform_name"));

    private static bool NamesItsYear(SheetPlan plan) =>
        plan.Layout?.Match.Table is not { YearColumn: { } column }
        || plan.Rule.Year is not null || plan.StatedCover.Year is not null || plan.Layout.Titles.Any(title => CoverText.YearIn(title) is not null)
        || plan.Layout.Match.Columns.Any(header => header.Column?.Name == column);
}
