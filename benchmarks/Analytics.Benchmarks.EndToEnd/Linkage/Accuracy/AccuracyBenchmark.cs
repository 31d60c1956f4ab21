using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>
/// How well the engine links with no configuration: one build and one setting for public sets, generated provinces, and a set made by another
/// process. Truth is read when a linkage is over.
/// </summary>
internal static class AccuracyBenchmark
{
    private const int CorruptedPersons = 10_000;
    private static readonly ulong[] ProvinceSeeds = [101, 202, 303];
    private static readonly int[] CorruptedSeeds = [41, 42];

    /// <summary>Runs the benchmark and writes its result.</summary>
    /// <param name="options">The folder for the result, if not that of the checkout; <c>--people N</c> of each province, <c>--platforms N</c>.</param>
    /// <returns>The exit code: 2 for options that cannot be understood.</returns>
    public static int Run(IReadOnlyList<string> options)
    {
        var given = Arguments.Of(options, "--people", "--platforms");
        if (given is null || given.Number("--people", 100_000) is not { } people || given.Number("--platforms", 2_000) is not { } platforms)
        {
            Console.Error.WriteLine("accuracy takes a folder for the result, --people N and --platforms N, whole numbers from 1 on.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("accuracy-benchmark-").FullName;
        try
        {
            var page = new Page();
            AccuracyReport.Begin(page);
            Sets(page, folder);
            AccuracyReport.BeginProvinces(page, people, platforms);
            foreach (var seed in ProvinceSeeds)
            {
                Province(page, Path.Combine(folder, $"province-{seed}"), people, platforms, seed);
            }

            Console.WriteLine(page);
            Console.WriteLine(ResultFile.Write("linkage-accuracy", page.ToString(), given.Folder));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Sets(Page page, string folder)
    {
        var known = PublicSets.In(Path.Combine(ResultFile.Root, "..", "shared", "data"));
        var made = CorruptedSeeds.Select(seed =>
            CorruptedPeople.Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"people-{seed}.csv")), CorruptedPersons, seed));
        foreach (var set in known.Concat(made))
        {
            Console.Error.WriteLine(set.Name);
            AccuracyReport.Set(page, ScoredLinkage.Of(set));
        }

        AccuracyReport.EndSets(page, known.Count);
    }

    private static void Province(Page page, string folder, int people, int platforms, ulong seed)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"province, seed {seed}"));
        var province = HardProvince.Of(folder, people, platforms, seed);
        ProvinceReport.Write(page, province);
        Directory.Delete(folder, recursive: true);
    }
}
