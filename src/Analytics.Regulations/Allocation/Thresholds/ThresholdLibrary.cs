using System.Globalization;
using Analytics.Regulations.Clauses;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Analytics.Regulations.Allocation.Thresholds;

/// <summary>The thresholds that ship with the packs, one file <c>thresholds.yaml</c> a regulation.</summary>
public static class ThresholdLibrary
{
    private const string FileName = ".thresholds.yaml";

    private static readonly Lazy<IReadOnlyList<Threshold>> Shipped = new(Load);

    /// <summary>All of them, in order of their clauses.</summary>
    public static IReadOnlyList<Threshold> All => Shipped.Value;

    /// <summary>Those of regulations in force on a day, of one regime or of all. A draft is never in force.</summary>
    /// <param name="day">The day of judgement.</param>
    /// <param name="regime">The regime; null for all.</param>
    public static IReadOnlyList<Threshold> InForce(DateOnly day, string? regime) =>
        [.. All.Where(threshold => threshold.Regulation.InForce(day) && (regime is null || threshold.Regime == regime))];

    private static List<Threshold> Load()
    {
        var assembly = typeof(ThresholdLibrary).Assembly;
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        var found = new List<Threshold>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(FileName, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = deserializer.Deserialize<ThresholdFile>(reader);
            found.AddRange(file.Thresholds.Select(entry => entry.ToThreshold(Required(file.Regime, "regime", name), name)));
        }

        return [.. found.OrderBy(threshold => threshold.Clause, StringComparer.Ordinal).ThenBy(threshold => threshold.Measure)];
    }

    private static string Required(string? value, string key, string file) =>
        value ?? throw new InvalidDataException($"The pack's file {file} lacks '{key}'.");

    /// <summary>The file as written.</summary>
    private sealed class ThresholdFile
    {
        public string? Regime { get; set; }

        public List<ThresholdEntry> Thresholds { get; set; } = [];
    }

    private sealed class ThresholdEntry
    {
        public string? Clause { get; set; }

        public string? Article { get; set; }

        public string? Measure { get; set; }

        public string? AtLeast { get; set; }

        public string? Strength { get; set; }

        public bool Relaxable { get; set; }

        public string? Quote { get; set; }

        public Threshold ToThreshold(string regime, string file)
        {
            var clause = Required(Clause, "clause", file);
            return new Threshold(
                RegulationLibrary.Get(clause.Split('/')[0]),
                regime,
                clause,
                Required(Article, "article", file),
                Measures.Of(Required(Measure, "measure", file)) ?? throw new InvalidDataException($"{file}: '{Measure}' is no measure."),
                decimal.Parse(Required(AtLeast, "at_least", file), NumberStyles.None, CultureInfo.InvariantCulture),
                Required(Strength, "strength", file),
                Relaxable,
                Required(Quote, "quote", file));
        }
    }
}
