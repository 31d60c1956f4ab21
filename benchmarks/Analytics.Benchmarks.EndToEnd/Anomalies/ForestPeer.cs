using System.Diagnostics;
using System.Globalization;
using Analytics.Anomalies.Multivariate;

namespace Analytics.Benchmarks.EndToEnd.Anomalies;

/// <summary>scikit-learn's isolation forest on the same numbers, on one core, in a process of its own that times fit and score alone.</summary>
internal static class ForestPeer
{
    private const string Program = """
        import sys, time, numpy as np, sklearn
        from sklearn.ensemble import IsolationForest
        rows, columns, repeats = int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
        x = np.ascontiguousarray(np.fromfile(sys.argv[1]).reshape(columns, rows).T)
        for i in range(repeats + 1):
            begin = time.process_time()
            IsolationForest(n_estimators=100, max_samples=256, random_state=i, n_jobs=1).fit(x).score_samples(x)
            if i: print(time.process_time() - begin)
        print(sklearn.__version__)
        """;

    /// <summary>Processor seconds of each repeat, and the version; null where Python or scikit-learn is not there (Debian's python3-sklearn).</summary>
    public static (IReadOnlyList<double> Seconds, string Version)? Run(FeatureTable table, int repeats, string folder)
    {
        var data = Path.Combine(folder, "forest.bin");
        using (var file = new BinaryWriter(File.Create(data)))
        {
            for (var column = 0; column < table.Columns; column++)
            {
                foreach (var value in table.Column(column)) file.Write(value);
            }
        }

        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-c", Program, data, Text(table.Rows), Text(table.Columns), Text(repeats) }) start.ArgumentList.Add(argument);
        foreach (var threads in new[] { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS" }) start.Environment[threads] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            if (process.ExitCode == 0) return ([.. lines[..^1].Select(line => double.Parse(line, CultureInfo.InvariantCulture))], lines[^1]);
            Console.Error.WriteLine(errors.Result);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            Console.Error.WriteLine(error.Message);
        }

        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
