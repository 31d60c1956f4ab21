using System.Globalization;
using System.Reflection;
using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Registry.Schema;

namespace Analytics.Anomalies.Peers;

/// <summary>A ratio by which centers of any size can be compared, from <c>ratios.yaml</c>.</summary>
/// <param name="Figure">The figure whose inflation would raise it.</param>
/// <param name="Over">What it is divided by.</param>
/// <param name="Most">Where it leaves the plausible, in the figure's unit for one of the other.</param>
/// <param name="Name">In words.</param>
public sealed record PeerRatio(Indicator Figure, Indicator Over, decimal Most, Wording Name)
{
    private const string File = "Peers/ratios.yaml";
    private static readonly Lazy<IReadOnlyList<PeerRatio>> Shipped = new(Load);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PeerRatio> All => Shipped.Value;

    /// <summary>The ratio of a report; null where a figure is missing or the divisor is not positive.</summary>
    public decimal? Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report[Figure] is { } figure && report[Over] is { } over && over > 0 ? figure / over : null;
    }

    private static List<PeerRatio> Load()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!);
        var yaml = StrictYaml.Parse(File, text);
        var ratios = yaml.Mappings("ratios").Select(entry =>
        {
            var ratio = new PeerRatio(
                Indicator.Get(entry.Required("figure")), Indicator.Get(entry.Required("over")), decimal.Parse(entry.Required("most"), CultureInfo.InvariantCulture),
                new Wording(entry.Required("zh"), entry.Required("en")));
            entry.EnsureAllRead();
            return ratio;
        }).ToList();
        yaml.EnsureAllRead();
        return ratios;
    }
}
