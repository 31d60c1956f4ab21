using Analytics.Campaign.Designs.Tables;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking;
using Analytics.Pipeline.Linking.Records;
using Analytics.TestKit;

namespace Analytics.Campaign.Designs.Trials;

/// <summary>
/// A sample linked as <c>analytics dedupe FILE --id id --ignore entity</c> and <c>analytics link LEFT RIGHT --id id --ignore entity</c> do, with
/// <c>--all-pairs</c> besides: all compared pairs are kept then, and those at or above the model's threshold are what is found without.
/// </summary>
internal sealed class Trial
{
    private readonly int[] _entities;

    private Trial(Sample sample, LinkingSummary summary)
    {
        var entities = EntityOf(sample);
        _entities = [.. summary.Input.Ids.Select(id => entities[id])];
        (Sample, Summary) = (sample, summary);
        Score = Score.Of(summary.Result.Pairs.Select(pair => new JudgedPair(pair.Weight, IsTrue(pair))), summary.Result.Model.ThresholdWeight, TruePairs(sample));
    }

    public Sample Sample { get; }

    /// <summary>What the product made of it.</summary>
    public LinkingSummary Summary { get; }

    public Score Score { get; }

    /// <summary>Writes the sample into a folder that lives as long as the run, and links it.</summary>
    public static Trial Run(Sample sample)
    {
        using var folder = new TempFolder();
        var (left, right) = Write(sample, folder.Path);
        return new Trial(sample, LinkingJob.Run(Options(left, right, Path.Combine(folder.Path, "out")) with { AllPairs = true }));
    }

    /// <summary>Writes the files of a sample: one.csv, or left.csv and right.csv.</summary>
    public static (string Left, string? Right) Write(Sample sample, string folder)
    {
        var left = Path.Combine(folder, sample.Right is null ? "one.csv" : "left.csv");
        sample.Left.Write(left);
        if (sample.Right is null) return (left, null);
        var right = Path.Combine(folder, "right.csv");
        sample.Right.Write(right);
        return (left, right);
    }

    /// <summary>What the command line makes of <c>--id id --ignore entity</c> and nothing else.</summary>
    public static LinkingOptions Options(string left, string? right, string outFolder) =>
        new(new RecordOptions(left, right) { IdColumn = Sample.IdColumn, IgnoredColumns = [Sample.TruthColumn] }, outFolder);

    /// <summary>Whether the records of a pair are of one entity.</summary>
    public bool IsTrue(ScoredPair pair) => _entities[pair.Left] == _entities[pair.Right];

    /// <summary>How many pairs of records are of one entity, between the files or within the one.</summary>
    public static long TruePairs(Sample sample)
    {
        var left = sample.Left.Rows.CountBy(row => row.Entity).ToDictionary();
        return sample.Right is { } right
            ? right.Rows.Sum(row => (long)left.GetValueOrDefault(row.Entity))
            : left.Values.Sum(count => (long)count * (count - 1) / 2);
    }

    private static Dictionary<string, int> EntityOf(Sample sample)
    {
        var entities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in (SampleFile?[])[sample.Left, sample.Right])
        {
            for (var place = 0; place < file?.Rows.Count; place++) entities.Add(file.Id(place), file.Rows[place].Entity);
        }

        return entities;
    }
}
