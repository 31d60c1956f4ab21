using System.Reflection;
using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Registry.Schema;

namespace Analytics.Anomalies.Reports;

/// <summary>A part and its whole, from <c>identities.yaml</c>.</summary>
/// <param name="Part">The figure that cannot be larger.</param>
/// <param name="Whole">The figure that it is part of.</param>
/// <param name="Name">In words.</param>
public sealed record Identity(Indicator Part, Indicator Whole, Wording Name)
{
    private const string File = "Reports/identities.yaml";
    private static readonly Lazy<IReadOnlyList<Identity>> Shipped = new(Load);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Identity> All => Shipped.Value;

    private static List<Identity> Load()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!);
        var yaml = StrictYaml.Parse(File, text);
        var identities = yaml.Mappings("identities").Select(entry =>
        {
            var identity = new Identity(Indicator.Get(entry.Required("part")), Indicator.Get(entry.Required("whole")), new Wording(entry.Required("zh"), entry.Required("en")));
            entry.EnsureAllRead();
            return identity;
        }).ToList();
        yaml.EnsureAllRead();
        return identities;
    }
}
