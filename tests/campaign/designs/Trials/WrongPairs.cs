using System.Globalization;
using Analytics.Campaign.Designs.Tables;
using Analytics.Linkage.Scoring;

namespace Analytics.Campaign.Designs.Trials;

/// <summary>Prints what a linkage got wrong, for whoever looks for the cause.</summary>
internal static class WrongPairs
{
    public static int Print(Family family, ulong seed, int count)
    {
        var trial = Trial.Run(Sample.Of(family, seed));
        var (result, threshold) = (trial.Summary.Result, trial.Summary.Result.Model.ThresholdWeight);
        Console.WriteLine(Page.Line(seed, trial));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.0}, best {trial.Score.BestThreshold:0.0}"));
        Console.WriteLine("Columns: " + string.Join(", ", trial.Sample.Left.Headings));
        List("Not of one entity, the heaviest first", result.Pairs.Where(pair => pair.Weight >= threshold && !trial.IsTrue(pair)).OrderByDescending(pair => pair.Weight));
        List("Of one entity and below the threshold, the heaviest first", result.Pairs.Where(pair => pair.Weight < threshold && trial.IsTrue(pair)).OrderByDescending(pair => pair.Weight));
        return 0;

        void List(string title, IEnumerable<ScoredPair> pairs)
        {
            // Spread over the weights: the heaviest alone are often of one sort.
            ScoredPair[] all = [.. pairs];
            Console.WriteLine($"\n{title} ({Math.Min(count, all.Length)} of {all.Length})");
            for (var i = 0; i < Math.Min(count, all.Length); i++)
            {
                var pair = all[(int)((long)i * all.Length / Math.Min(count, all.Length))];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair.Weight:0.0}\n  {Row(trial, pair.Left)}\n  {Row(trial, pair.Right)}"));
            }
        }
    }

    private static string Row(Trial trial, int row)
    {
        var id = trial.Summary.Input.Ids[row];
        var file = id.StartsWith(trial.Sample.Left.Prefix, StringComparison.Ordinal) ? trial.Sample.Left : trial.Sample.Right!;
        var record = file.Rows[int.Parse(id.AsSpan(file.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture)];
        return string.Create(CultureInfo.InvariantCulture, $"{id} of {record.Entity}: {string.Join(" | ", record.Values)}");
    }
}
