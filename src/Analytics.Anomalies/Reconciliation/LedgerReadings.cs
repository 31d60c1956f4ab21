using System.Reflection;
using Analytics.Anomalies.Flags;
using Analytics.Registry.Schema;

namespace Analytics.Anomalies.Reconciliation;

/// <summary>The readings of <c>ledgers.yaml</c>.</summary>
public static class LedgerReadings
{
    private const string File = "Reconciliation/ledgers.yaml";
    private static readonly Lazy<IReadOnlyList<LedgerReading>> Shipped = new(Load);

    /// <summary>All of them, in the order of the file; a figure's narrower readings come before wider ones where that matters.</summary>
    public static IReadOnlyList<LedgerReading> All => Shipped.Value;

    private static List<LedgerReading> Load()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!);
        var yaml = StrictYaml.Parse(File, text);
        var readings = yaml.Mappings("readings").Select(Read).ToList();
        yaml.EnsureAllRead();
        return readings;
    }

    private static LedgerReading Read(StrictYaml entry)
    {
        var time = Enum.TryParse<LedgerTime>(entry.Required("time"), ignoreCase: true, out var known) ? known : throw entry.Error("time", "roster, event, standing or yearly");
        var basis = entry.Optional("basis")?.Split('=');
        var reading = new LedgerReading(
            entry.Required("indicator"), entry.Required("id"), new Wording(entry.Required("zh"), entry.Required("en")), entry.Required("table"),
            entry.Required("amount"), entry.Required("counts"), time, entry.Optional("from"), entry.Optional("until"), basis is null ? null : (basis[0], basis[1]));
        if (!CanonicalSchema.TryGet(reading.Table, out var table)) throw entry.Error("table", $"there is no table '{reading.Table}'");
        foreach (var column in new[] { reading.From, reading.Until }.OfType<string>())
        {
            if (!table.TryGet(column, out _)) throw entry.Error($"'{reading.Table}' has no column '{column}'");
        }

        if (time != LedgerTime.Yearly && reading.From is null) throw entry.Error("'from' is missing");
        entry.EnsureAllRead();
        return reading;
    }
}
