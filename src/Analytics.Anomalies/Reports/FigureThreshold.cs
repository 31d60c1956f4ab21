using System.Globalization;
using System.Reflection;
using Analytics.Anomalies.Figures;
using Analytics.Registry.Schema;

namespace Analytics.Anomalies.Reports;

/// <summary>Where a figure begins to count for something, from <c>thresholds.yaml</c>.</summary>
/// <param name="Indicator">The figure.</param>
/// <param name="Value">The threshold, in the figure's unit.</param>
/// <param name="Width">The band on either side.</param>
/// <param name="Source">The clause.</param>
public sealed record FigureThreshold(Indicator Indicator, decimal Value, decimal Width, string Source)
{
    private const string File = "Reports/thresholds.yaml";
    private static readonly Lazy<IReadOnlyList<FigureThreshold>> Shipped = new(Load);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FigureThreshold> All => Shipped.Value;

    private static List<FigureThreshold> Load()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!);
        var yaml = StrictYaml.Parse(File, text);
        var thresholds = yaml.Mappings("thresholds").Select(entry =>
        {
            var threshold = new FigureThreshold(
                Indicator.Get(entry.Required("indicator")), decimal.Parse(entry.Required("value"), CultureInfo.InvariantCulture),
                decimal.Parse(entry.Required("width"), CultureInfo.InvariantCulture), entry.Required("source"));
            entry.EnsureAllRead();
            return threshold;
        }).ToList();
        yaml.EnsureAllRead();
        return thresholds;
    }
}
