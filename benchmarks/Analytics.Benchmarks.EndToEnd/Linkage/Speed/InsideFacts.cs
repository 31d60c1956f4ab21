using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Speed;

/// <summary>What a run watched from within said.</summary>
/// <param name="Records">Records linked.</param>
/// <param name="Compared">Candidate pairs.</param>
/// <param name="Steps">What each step took: wall and processor seconds.</param>
/// <param name="BlockingRecall">The share of the true pairs that are among the candidate pairs, 0 to 1; null where it was not taken.</param>
internal sealed record InsideFacts(long Records, long Compared, IReadOnlyList<Step> Steps, double? BlockingRecall)
{
    /// <summary>Reads the lines that <see cref="InsideRun"/> prints.</summary>
    public static InsideFacts Of(IReadOnlyList<string> lines)
    {
        var words = lines.Select(line => line.Split(' ')).Where(line => line.Length > 1).ToLookup(line => line[0]);
        long? Number(string name) => words[name].Select(line => (long?)long.Parse(line[1], CultureInfo.InvariantCulture)).FirstOrDefault();
        return new InsideFacts(
            Number("records")!.Value,
            Number("compared")!.Value,
            StepWatch.Read(lines),
            Number("compared-true") is { } found ? found / (double)Number("true")!.Value : null);
    }
}
