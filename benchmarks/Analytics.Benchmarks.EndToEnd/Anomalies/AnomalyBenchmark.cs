using Analytics.Anomalies;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Multivariate;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Anomalies;

/// <summary>How long the figures of many centers take: every outlier method a year, then all detectors; and the forest against scikit-learn's.</summary>
internal static class AnomalyBenchmark
{
    private const int Centers = 20_000, Indicators = 60, Years = 4, Repeats = 3;
    private const double Target = 20;

    /// <summary>Runs the benchmark and writes its page.</summary>
    public static int Run()
    {
        var panel = FigurePanel.Of(Centers, Indicators, Years);
        var page = new Page().Line($"# Figures of {Centers} centers, {Indicators} indicators, {Years} years").Break().Line($"{Machine.Description}").Break()
            .Header("work", "wall, s", "processor, s");
        var (wall, cpu) = (0.0, 0.0);
        void Measured(string what, Func<long> work)
        {
            var measured = Measurement.Of(work);
            (wall, cpu) = (wall + measured.Seconds, cpu + measured.CpuSeconds);
            page.Cells(what, Page.Decimal(measured.Seconds), Page.Decimal(measured.CpuSeconds));
            Console.Error.WriteLine($"{what}: {Page.Decimal(measured.Seconds)} s, {Page.Decimal(measured.CpuSeconds)} s of processor");
        }

        var scores = panel.Years.Select(_ => new List<double[]>()).ToList();
        foreach (var method in OutlierEnsemble.Methods)
        {
            Measured(method.Name, () =>
            {
                for (var year = 0; year < Years; year++) scores[year].Add(method.Score(panel.Years[year]));
                return Years;
            });
        }

        Measured("all detectors over the reports", () => FlagSet.Detect(panel.Book).Count);
        page.Cells("together", Page.Decimal(wall), Page.Decimal(cpu)).Break()
            .Line($"Asked for: {Target} s on two cores, which is {2 * Target} s of processor. On a machine that others use too the processor's time is what can be compared.").Break();
        Forest(page);
        Console.WriteLine(page);
        Console.WriteLine(ResultFile.Write("anomalies", page.ToString()));
        return 0;
    }

    private static void Forest(Page page)
    {
        page.Line($"## Isolation forest against scikit-learn, one core, fit and score").Break().Header("rows × columns", "ours, s", "scikit-learn, s", "ratio");
        var folder = Directory.CreateTempSubdirectory("anomaly-benchmark-").FullName;
        try
        {
            string? version = null;
            foreach (var (rows, columns) in new[] { (2_000, 20), (20_000, 60) })
            {
                var table = FigurePanel.Table(rows, columns, 9);
                var ours = Spread.Of(Enumerable.Range(0, Repeats + 1).Select(seed => Measurement.Of(() => new IsolationForest((ulong)seed).Score(table).Length).CpuSeconds).Skip(1).ToList());
                var peer = ForestPeer.Run(table, Repeats, folder);
                var theirs = peer is { } found ? Spread.Of(found.Seconds) : null;
                version = peer?.Version ?? version;
                page.Cells($"{rows} × {columns}", ours.Median.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture), theirs is null ? "not there" : Page.Decimal(theirs.Median), theirs is null ? "" : Page.Decimal(theirs.Median / ours.Median));
            }

            page.Break().Line($"Medians of {Repeats} repeats after one to warm up; processor time of all threads, so that ours counts in full whatever it spreads. scikit-learn {version ?? "was not there"}, `n_jobs=1`, both 100 trees of 256 rows.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
