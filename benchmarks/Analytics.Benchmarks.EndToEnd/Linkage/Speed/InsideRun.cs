using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Linkage;
using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Linking;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Speed;

/// <summary>
/// The same work once more in a process of its own, watched from within: what each step takes, how many pairs were compared and, where that
/// is asked for, what share of the true pairs was among them.
/// </summary>
internal static class InsideRun
{
    /// <summary>The command with which the benchmark starts itself anew.</summary>
    public const string ChildCommand = "linkage-inside";

    /// <summary>Runs the work and prints a line for each fact.</summary>
    /// <param name="records">The records.</param>
    /// <param name="truth">The truth; empty where blocking recall is not asked for.</param>
    /// <param name="outFolder">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string records, string truth, string outFolder)
    {
        var watch = new StepWatch();
        var summary = LinkingJob.Run(new LinkingOptions(new RecordOptions(records), outFolder), watch);
        Print("records", summary.Result.Table.RowCount);
        Print("compared", summary.Result.Report.Compared);
        watch.Print();
        if (truth.Length > 0)
        {
            // The model just learnt gives the same candidate pairs; this time all are kept.
            var all = Linker.Run(summary.Input.Table, summary.Result.Model, new LinkageOptions { KeepAllPairs = true });
            var entities = RecordReader.Read(new RecordOptions(truth)).Table.Column("entity_id").Codes.ToArray();
            Print("compared-true", all.Pairs.LongCount(pair => entities[pair.Left] == entities[pair.Right]));
            Print("true", PairTruth.Dedupe(entities).TruePairs);
        }

        return 0;
    }

    private static void Print(string name, long number) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {number}"));
}
