using System.Diagnostics;
using Analytics.Campaign.Designs.Tables;

namespace Analytics.Campaign.Designs.Trials;

/// <summary>Many designs, one a seed.</summary>
internal static class SeedRange
{
    public static int Run(Family family, ulong first, ulong last, string page)
    {
        var rows = new List<(ulong, Score, string)>();
        for (var seed = first; seed <= last; seed++)
        {
            var clock = Stopwatch.StartNew();
            var trial = Trial.Run(Sample.Of(family, seed));
            var line = Page.Line(seed, trial);
            rows.Add((seed, trial.Score, line));
            Console.WriteLine($"{line} {clock.Elapsed.TotalSeconds:0} s");
        }

        File.WriteAllText(page, Page.Of(family, rows));
        return 0;
    }
}
