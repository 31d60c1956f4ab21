namespace Analytics.Evaluation.Craft;

/// <summary>How many figures a unit and an indicator must have to be judged.</summary>
/// <param name="UnitShare">The least share of indicators that a unit must have, 0 … 1.</param>
/// <param name="IndicatorShare">The least share of units that must have an indicator, 0 … 1.</param>
public sealed record ScreeningOptions(double UnitShare = 2.0 / 3, double IndicatorShare = 0.5);

/// <summary>A unit or an indicator and how much of it is there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Available">The share of figures that are there, 0 … 1.</param>
/// <param name="Kept">Whether that is enough.</param>
public sealed record Availability(string Name, double Available, bool Kept);

/// <summary>What the screening says.</summary>
/// <param name="Indicators">Every indicator.</param>
/// <param name="Units">Every unit, by the indicators that are kept.</param>
public sealed record ScreeningResult(IReadOnlyList<Availability> Indicators, IReadOnlyList<Availability> Units)
{
    /// <summary>The places of the indicators that are kept.</summary>
    public IReadOnlyList<int> KeptIndicators => Kept(Indicators);

    /// <summary>The places of the units that are kept.</summary>
    public IReadOnlyList<int> KeptUnits => Kept(Units);

    private static List<int> Kept(IReadOnlyList<Availability> all) => [.. Enumerable.Range(0, all.Count).Where(i => all[i].Kept)];
}

/// <summary>Leaves out what is too empty to be judged: first indicators that hardly a unit has, then units by what remains.</summary>
public static class Screening
{
    /// <summary>Looks at every indicator and every unit.</summary>
    public static ScreeningResult Screen(UnitTable table, ScreeningOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var indicators = new Availability[table.Columns.Count];
        for (var c = 0; c < indicators.Length; c++)
        {
            var share = Share(Moments.Count(table.Column(c)), table.Units.Count);
            indicators[c] = new Availability(table.Columns[c], share, share >= options.IndicatorShare);
        }

        var kept = Enumerable.Range(0, indicators.Length).Where(c => indicators[c].Kept).ToArray();
        var units = table.Units.Select((name, u) =>
        {
            var share = Share(kept.Count(c => !double.IsNaN(table[u, c])), kept.Length);
            return new Availability(name, share, share >= options.UnitShare);
        });
        return new ScreeningResult(indicators, [.. units]);
    }

    // Nothing to have is nothing had: an empty table keeps no unit.
    private static double Share(int present, int all) => all == 0 ? 0 : (double)present / all;
}
