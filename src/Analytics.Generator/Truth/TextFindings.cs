using Analytics.Generator.Texts;
using Analytics.Generator.World;

namespace Analytics.Generator.Truth;

/// <summary>Platforms whose reports share copied sections, those that hang together in one set, and platforms that repeat last year's report.</summary>
internal static class TextFindings
{
    public static IEnumerable<Finding> Of(ReportTextFactory texts)
    {
        foreach (var set in texts.Copies.GroupBy(copy => copy.Source.Number))
        {
            var platforms = set.Select(copy => copy.Copier).Append(set.First().Source);
            yield return Make(platforms, $"text-{set.Key + 1:D6}", "copied");
        }

        foreach (var platform in texts.Repeaters) yield return Make([platform], $"text-{platform.Number + 1:D6}", "repeated");
    }

    private static Finding Make(IEnumerable<Platform> platforms, string entity, string detail) =>
        new("text_copy", "", "", string.Join(';', platforms.Select(platform => platform.Id).Order(StringComparer.Ordinal)), entity, "fuzzy", "", "finding", detail);
}
