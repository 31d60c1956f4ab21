using System.Globalization;
using Analytics.Anomalies.Figures;

namespace Analytics.Pipeline.Decisions;

/// <summary>
/// The id of a figure that a center reported for a year, <c>Y-2023-reported_fund_yuan-LN-A</c>, or of its whole report, <c>Y-2023-LN-A</c>. It is made
/// of nothing but what it names, and holds in every run.
/// </summary>
/// <param name="Center">The center's id.</param>
/// <param name="Year">The report year.</param>
/// <param name="Indicator">The canonical column; null for all figures of the report.</param>
public sealed record FigureId(string Center, int Year, string? Indicator)
{
    /// <summary>What such ids begin with.</summary>
    public const string Prefix = "Y-";

    /// <summary>Reads an id.</summary>
    /// <exception cref="RunFailedException">The text is no such id.</exception>
    public static FigureId Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Split('-', 3) is ["Y", var number, { Length: > 0 } rest] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            // Ids of centers may have hyphens, canonical columns have none.
            return rest.Split('-', 2) is [var name, { Length: > 0 } center] && Anomalies.Figures.Indicator.All.Any(indicator => indicator.Name == name)
                ? new FigureId(center, year, name) : new FigureId(rest, year, null);
        }

        throw new RunFailedException($"'{id}' is no id of a figure; expected Y-<year>-<center> for a whole report, or Y-<year>-<figure>-<center>, such as Y-2023-reported_fund_yuan-LN-A.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Year}-{(Indicator is null ? "" : Indicator + "-")}{Center}");
}
