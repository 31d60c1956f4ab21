using System.Globalization;
using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Reviewing;

/// <summary>What a filled-in sample says of a run's pairs: shares with 95 % intervals, empty where the answers do not determine them.</summary>
/// <param name="Precision">Of the pairs held for one, the share that is.</param>
/// <param name="Recall">Of the pairs within reach that are one, the share held for it; null where the run wrote down no pair that it left apart.</param>
/// <param name="Answered">Pairs answered with match or no.</param>
/// <param name="Drawn">Pairs drawn.</param>
/// <param name="Apart">Pairs within reach that were left apart; null where that is not known.</param>
internal sealed record ReviewFigures(ProportionEstimate Precision, ProportionEstimate? Recall, int Answered, int Drawn, long? Apart)
{
    /// <summary>The figures of an estimate.</summary>
    /// <param name="answers">The answers by what the sample calls their strata.</param>
    /// <param name="candidates">The pairs that the sample was drawn from.</param>
    /// <exception cref="ArgumentException">A stratum is none of the run's, or its answers are impossible.</exception>
    public static ReviewFigures Of(IReadOnlyDictionary<string, ClericalTally> answers, RunCandidates candidates)
    {
        if (answers.Keys.Except(candidates.Strata.Select(stratum => stratum.Label), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"the run has no stratum '{unknown}'.");
        }

        // A stratum whose lines somebody deleted has no answer.
        ClericalTally Of(CandidateStratum stratum) => answers.GetValueOrDefault(stratum.Label, new ClericalTally(stratum.Low, stratum.High, stratum.Size, 0, 0, 0, 0));
        var estimate = ClericalEstimator.Estimate(
            [.. candidates.Strata.Where(stratum => stratum.IsJoined).Select(Of)], [.. candidates.Strata.Where(stratum => !stratum.IsJoined).Select(Of)]);
        return new ReviewFigures(
            estimate.Precision, candidates.Apart > 0 ? estimate.Recall : null,
            answers.Values.Sum(tally => tally.Decided), answers.Values.Sum(tally => tally.Answered + tally.Unfilled), candidates.Apart);
    }

    /// <summary>The figures as they stand in the log.</summary>
    public string ToText() => string.Join(';', new[] { Precision.Value, Precision.Low, Precision.High, Recall?.Value, Recall?.Low, Recall?.High, Answered, Drawn, Apart }
        .Select(value => value?.ToString("R", CultureInfo.InvariantCulture) ?? ""));

    /// <summary>Reads <see cref="ToText"/>, also as it was before pairs left apart were counted.</summary>
    public static ReviewFigures Parse(string text)
    {
        var parts = text.Split(';').Select(part => part.Length == 0 ? (double?)null : double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new ReviewFigures(
            new ProportionEstimate(parts[0], parts[1] ?? 0, parts[2] ?? 1), parts[4] is { } low && parts[5] is { } high ? new ProportionEstimate(parts[3], low, high) : null,
            (int)parts[6]!.Value, (int)parts[7]!.Value, (long?)parts.ElementAtOrDefault(8));
    }

    /// <summary>A share with its interval, in per cent.</summary>
    public static string Percent(ProportionEstimate? share) => share is not { } known
        ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{(known.Value is { } value ? Percent(value) : "—")} ({100 * known.Low:0.0}–{100 * known.High:0.0} %)");

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
