using System.Globalization;

namespace Analytics.Campaign.Designs.Trials;

/// <summary>The page of a campaign, in Markdown.</summary>
internal static class Page
{
    // Designs that are farther from the best threshold, or worse, are named.
    private const double Far = 0.05;
    private const double Poor = 0.8;
    private const string Header = """
        | seed | design | records | true pairs | precision | recall | F1 | best F1 | distance | blocking recall |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    /// <summary>A design's row.</summary>
    public static string Line(ulong seed, Trial trial)
    {
        var score = trial.Score;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {seed} | {trial.Sample.Design} | {trial.Sample.Records:N0} | {score.TruePairs:N0} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F1:0.000} | {score.BestF1:0.000} | {score.Distance:0.000} | {score.BlockingRecall:0.000} |");
    }

    /// <summary>The whole page.</summary>
    public static string Of(Family family, IReadOnlyList<(ulong Seed, Score Score, string Line)> rows)
    {
        var name = family.ToString().ToLowerInvariant();
        return $"""
            # Zero configuration on designs nobody knew: {name}, seeds {rows[0].Seed} to {rows[^1].Seed}

            {About(family)} Each was linked with nothing stated but the id column. Best F1: what the best of all thresholds on the same weights would have given;
            distance: how far F1 is below it; blocking recall: the share of the true pairs that was compared at all. Made by
            `dotnet run -c Release --project tests/campaign/designs -- {name} {rows[0].Seed} {rows[^1].Seed} PAGE.md`.

            {Header}
            {string.Join('\n', rows.Select(row => row.Line))}

            {Summary([.. rows.Select(row => row.Score)])}

            {string.Create(CultureInfo.InvariantCulture, $"More than {Far} below the best threshold, or F1 below {Poor}")}: {Named(rows)}.

            """;
    }

    private static string About(Family family) => family switch
    {
        Family.Independent => "Tables of fictitious entities that have nothing to do with each other.",
        Family.Quirks => "Tables of fictitious entities, written in the manners of several hands.",
        _ => "Tables of fictitious entities in groups that share some columns.",
    };

    private static string Summary(IReadOnlyList<Score> scores) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        | of {scores.Count} designs | |
        |---|---|
        | at most 0.01 below the best threshold | {scores.Count(score => score.Distance <= 0.01)} |
        | at most 0.05 below the best threshold | {scores.Count(score => score.Distance <= 0.05)} |
        | distance, median and worst | {Median(scores.Select(score => score.Distance)):0.000}, {scores.Max(score => score.Distance):0.000} |
        | F1, median and worst | {Median(scores.Select(score => score.F1)):0.000}, {scores.Min(score => score.F1):0.000} |
        | best F1, median and worst | {Median(scores.Select(score => score.BestF1)):0.000}, {scores.Min(score => score.BestF1):0.000} |
        | blocking recall, median and worst | {Median(scores.Select(score => score.BlockingRecall)):0.000}, {scores.Min(score => score.BlockingRecall):0.000} |
        """);

    private static string Named(IEnumerable<(ulong Seed, Score Score, string Line)> rows)
    {
        string[] seeds = [.. rows.Where(row => row.Score.Distance > Far || row.Score.F1 < Poor).Select(row => row.Seed.ToString(CultureInfo.InvariantCulture))];
        return seeds.Length == 0 ? "none" : string.Join(", ", seeds);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] rising = [.. values.Order()];
        return (rising[(rising.Length - 1) / 2] + rising[rising.Length / 2]) / 2;
    }
}
