using System.Globalization;
using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Allocation.Thresholds;

/// <summary>The thresholds of rule packs, from the file <c>thresholds.yaml</c> of those that have one.</summary>
public static class ThresholdLibrary
{
    private static readonly Lazy<IReadOnlyList<Threshold>> Shipped = new(() => Load(PackFiles.Shipped()));

    /// <summary>Those of the shipped packs, in order of their clauses.</summary>
    public static IReadOnlyList<Threshold> All => Shipped.Value;

    /// <summary>Those of regulations in force on a day, of one regime or of all. A draft is never in force.</summary>
    /// <param name="day">The day of judgement.</param>
    /// <param name="regime">The regime; null for all.</param>
    /// <param name="packs">A folder of packs that take the place of the product's; null: none.</param>
    public static IReadOnlyList<Threshold> InForce(DateOnly day, string? regime, string? packs = null) =>
        [.. (packs is null ? All : Load(PackFiles.ShippedAnd(packs))).Where(threshold => threshold.Regulation.InForce(day) && (regime is null || threshold.Regulation.Regime == regime))];

    private static List<Threshold> Load(PackFiles files)
    {
        var (library, found) = (new RegulationLibrary(files), new List<Threshold>());
        foreach (var file in files.Regulations.Select(folder => folder + "/thresholds.yaml").Where(files.Has))
        {
            using var text = files.Open(file);
            var yaml = StrictYaml.Parse(file, text);
            found.AddRange(yaml.Mappings("thresholds").Select(entry => Read(entry, library)));
            yaml.EnsureAllRead();
        }

        return [.. found.OrderBy(threshold => threshold.Clause.Id, StringComparer.Ordinal).ThenBy(threshold => threshold.Measure)];
    }

    private static Threshold Read(StrictYaml entry, RegulationLibrary library)
    {
        var (clause, measure, atLeast) = (entry.Required("clause"), entry.Required("measure"), entry.Required("at_least"));
        var threshold = new Threshold(
            library.OfClause(clause),
            library.GetClause(clause),
            Measures.Of(measure) ?? throw entry.Error("measure", $"'{measure}' is no measure of a threshold"),
            decimal.TryParse(atLeast, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw entry.Error("at_least", $"'{atLeast}' is not a whole number"),
            entry.Flag("relaxable"));
        entry.EnsureAllRead();
        return threshold;
    }
}
