using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Registry.Intake.Corrections;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Intake.Rows;

namespace Analytics.Registry.Intake;

/// <summary>
/// Decides between several deliveries of one platform's table for one year: the later declared date counts, else the name that says it is
/// a revision (修改稿, v2), else nobody can tell and both count, marked for review. What is replaced is kept and shown.
/// </summary>
internal static partial class Versions
{
    private static readonly string[] Revisions = ["修改稿", "修改版", "修订稿", "修订版", "修订", "更正", "补正", "更新", "修改", "改稿", "终稿", "定稿", "最终", "最新", "重报", "final", "revised", "corrected"];

    /// <summary>One replacement: rows of a platform and year in a source give way to those of another.</summary>
    public sealed record Replacement(SourceRecord Source, string Platform, int? Year, SourceRecord By);

    /// <summary>Finds all replacements, and reports what cannot be decided.</summary>
    public static IReadOnlyList<Replacement> Decide(IntakeLedger ledger)
    {
        var replacements = new List<Replacement>();
        var claims = ledger.Sources
            .Where(source => source.Layout?.Match.Table?.YearColumn is not null && CorrectionColumns.Find(source.Headers) is null)
            .SelectMany(source => source.Presence.Keys.Select(key => (Source: source, source.TableName, key.Platform, key.Year)))
            .GroupBy(claim => (claim.TableName, claim.Platform, claim.Year));
        foreach (var claim in claims)
        {
            // Sheets of one file (固定人员, 流动人员) are parts of one delivery, not versions of each other.
            var deliveries = claim.GroupBy(item => item.Source.File.Id).Select(file => file.Select(item => item.Source).ToList()).ToList();
            if (deliveries.Count > 1)
            {
                Decide(ledger, claim.Key.Platform, claim.Key.Year, deliveries, replacements);
            }
        }

        MarkSources(ledger, replacements);
        return replacements;
    }

    private static void Decide(IntakeLedger ledger, string platform, int? year, List<List<SourceRecord>> deliveries, List<Replacement> replacements)
    {
        var latest = Latest(deliveries);
        foreach (var delivery in deliveries.Where(delivery => delivery != latest))
        {
            foreach (var source in delivery.Where(source => deliveries.Exists(other => other != delivery && (latest is null || other == latest) && !IsAnotherPart(source, other))))
            {
                if (latest is not null)
                {
                    replacements.Add(new Replacement(source, platform, year, latest[0]));
                    continue;
                }

                source.VersionState = "review";
                var others = string.Join("、", deliveries.Where(other => other != delivery).Select(other => other[0].File.Input.Path));
                ledger.Report(source, null, new Failure(
                    "VERSION_UNDECIDED", Severity.Warn, null,
                    $"平台 {platform} {year} 年度的同类表另见 {others}，无法判断哪一份为准，均予采用，请核实。",
                    $"The same table of platform {platform} for {year} is in {others} too; which one counts cannot be told, all are used.", null));
            }
        }
    }

    /// <summary>
    /// Whether a table and those of another delivery are parts of one whole, not versions of each other: 固定人员.csv and 流动人员.csv say of
    /// themselves that they hold different rows.
    /// </summary>
    private static bool IsAnotherPart(SourceRecord source, List<SourceRecord> other) =>
        source.Layout!.Match.Implied is { Count: > 0 } own
        && other.TrueForAll(table => table.Layout!.Match.Implied.Any(implied => own.TryGetValue(implied.Key, out var value) && value != implied.Value));

    /// <summary>The delivery that is later than every other; null when that cannot be told.</summary>
    private static List<SourceRecord>? Latest(List<List<SourceRecord>> deliveries)
    {
        if (deliveries.TrueForAll(delivery => delivery[0].Declared is not null))
        {
            var byDate = deliveries.OrderByDescending(delivery => delivery[0].Declared).ToList();
            if (byDate[0][0].Declared > byDate[1][0].Declared)
            {
                return byDate[0];
            }
        }

        var byName = deliveries.OrderByDescending(delivery => Revision(delivery[0].File.Input.Path)).ToList();
        return Revision(byName[0][0].File.Input.Path) > Revision(byName[1][0].File.Input.Path) ? byName[0] : null;
    }

    /// <summary>How much of a revision a file's name says it is: 0 none, 1 a revision, more by its number.</summary>
    private static int Revision(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '!']) + 1)..];
        var number = VersionNumber().Match(name);
        if (number.Success)
        {
            return int.Parse(number.Groups.Values.Skip(1).First(group => group.Success).Value, CultureInfo.InvariantCulture);
        }

        return Revisions.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
    }

    private static void MarkSources(IntakeLedger ledger, List<Replacement> replacements)
    {
        foreach (var source in ledger.Sources)
        {
            var replaced = replacements.Where(replacement => replacement.Source == source).ToList();
            if (replaced.Count == 0)
            {
                continue;
            }

            var whole = replaced.Count == source.Presence.Count;
            source.VersionState = whole ? "superseded" : source.VersionState;
            var by = string.Join("、", replaced.Select(replacement => replacement.By.File.Input.Path).Distinct().Order(StringComparer.Ordinal));
            source.MessageZh = $"{(whole ? "全部" : "部分")}内容已由 {by} 更正替代，保留备查。";
            source.MessageEn = $"{(whole ? "All" : "Part")} of it is replaced by {by}; kept for reference.";
        }
    }

    // v2, V3, 第2版, a (2) that ends the name: the number of a version; a year, a date, 第2批 or (2)流动人员 is not one.
    [GeneratedRegex(@"(?<![A-Za-z])[vV](\d{1,2})(?![0-9])|第(\d{1,2})(?:版|稿|次修)|[(（](\d)[)）](?=\.[^.]*$|$)")]
    private static partial Regex VersionNumber();
}
