using System.Globalization;
using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Reviewing;

/// <summary>What a filled-in sample says of a run's pairs: shares with 95 % intervals, empty where the answers do not determine them.</summary>
/// <param name="Precision">Of the pairs held for one, the share that is.</param>
/// <param name="Recall">Of the weighed pairs that are one, the share held for it; null where no pair below the threshold was in the sample.</param>
/// <param name="Answered">Pairs answered with match or no.</param>
/// <param name="Drawn">Pairs drawn.</param>
internal sealed record ReviewFigures(ProportionEstimate Precision, ProportionEstimate? Recall, int Answered, int Drawn)
{
    /// <summary>The figures of an estimate.</summary>
    public static ReviewFigures Of(IReadOnlyList<ClericalTally> tallies, double threshold)
    {
        var estimate = ClericalEstimator.Estimate(tallies, threshold);
        return new ReviewFigures(
            estimate.Precision, tallies.Any(tally => tally.Low < threshold && tally.Size > 0) ? estimate.Recall : null,
            tallies.Sum(tally => tally.Decided), tallies.Sum(tally => tally.Answered + tally.Unfilled));
    }

    /// <summary>The figures as they stand in the log.</summary>
    public string ToText() => string.Join(';', new[] { Precision.Value, Precision.Low, Precision.High, Recall?.Value, Recall?.Low, Recall?.High, Answered, Drawn }
        .Select(value => value?.ToString("R", CultureInfo.InvariantCulture) ?? ""));

    /// <summary>Reads <see cref="ToText"/>.</summary>
    public static ReviewFigures Parse(string text)
    {
        var parts = text.Split(';').Select(part => part.Length == 0 ? (double?)null : double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new ReviewFigures(
            new ProportionEstimate(parts[0], parts[1] ?? 0, parts[2] ?? 1), parts[4] is { } low && parts[5] is { } high ? new ProportionEstimate(parts[3], low, high) : null,
            (int)parts[6]!.Value, (int)parts[7]!.Value);
    }

    /// <summary>A share with its interval, in per cent.</summary>
    public static string Percent(ProportionEstimate? share) => share is not { } known
        ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{(known.Value is { } value ? Percent(value) : "—")} ({100 * known.Low:0.0}–{100 * known.High:0.0} %)");

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
