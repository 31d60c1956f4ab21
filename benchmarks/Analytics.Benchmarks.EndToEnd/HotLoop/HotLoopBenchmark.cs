using System.Diagnostics;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>The loop in which a linkage spends its time: blocks in, agreement patterns and weights out.</summary>
internal static class HotLoopBenchmark
{
    /// <summary>The command with which the benchmark starts itself anew with fewer vector units.</summary>
    public const string ChildCommand = "hotloop-side";

    private const int People = 200_000;

    // The pairs of so many years' blocks DuckDB compares in about a minute.
    private const int SqlBornBefore = 1953;
    private const int Seed = 20_260_331;
    private const int Threads = 2;

    private static readonly (string Name, string? Switch)[] Widths =
        [("all vector units", null), ("without AVX-512", "DOTNET_EnableAVX512"), ("without vector units", "DOTNET_EnableHWIntrinsic")];

    /// <summary>Measures, prints and writes the result.</summary>
    public static int Run()
    {
        var chinese = MatchingCase.OfChinese(ChinesePeople.Make(People, Seed));
        var check = PairCheck.Run(chinese);
        Console.Error.WriteLine(check.ToString());
        var pinyin = MatchingCase.OfPinyin(PinyinPeople.BornBefore(PinyinPeople.Make(People, Seed), SqlBornBefore));
        var duel = SqlDuel.Run(pinyin, Threads);
        Console.Error.WriteLine(duel.ToString());
        var rates = Widths.Select(width => (width.Name, Rates: Child(width.Switch))).ToArray();
        var markdown = HotLoopReport.Write(check, duel, rates, chinese, pinyin, People, Seed, Threads);
        Console.WriteLine(markdown);
        Console.WriteLine(ResultFile.Write("hotloop", markdown));
        return 0;
    }

    /// <summary>Measures our side alone and prints the rates: Chinese by either rule, pinyin.</summary>
    public static int RunSide()
    {
        var chinese = MatchingCase.OfChinese(ChinesePeople.Make(People, Seed));
        Console.WriteLine(LoopRate.OfScoring(chinese, 0).ToLine());
        Console.WriteLine(LoopRate.OfScoring(chinese, 1).ToLine());
        var pinyin = MatchingCase.OfPinyin(PinyinPeople.Make(People, Seed));
        Console.WriteLine(LoopRate.OfScoring(pinyin, 0).ToLine());
        Console.WriteLine(LoopRate.OfCounting(pinyin, Threads, out _).ToLine());
        return 0;
    }

    private static LoopRate[] Child(string? switchedOff)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(HotLoopBenchmark).Assembly.Location);
        }

        start.ArgumentList.Add(ChildCommand);
        if (switchedOff is not null)
        {
            start.Environment[switchedOff] = "0";
        }

        using var child = Process.Start(start)!;
        var rates = LoopRate.Read(child.StandardOutput.ReadToEnd());
        child.WaitForExit();
        Console.Error.WriteLine($"{switchedOff ?? "everything on"}: {string.Join("; ", rates.Select(rate => rate.ToString()))}");
        return child.ExitCode == 0 && rates.Length == 4 ? rates : throw new InvalidOperationException($"The run with {switchedOff ?? "everything on"} failed.");
    }
}
