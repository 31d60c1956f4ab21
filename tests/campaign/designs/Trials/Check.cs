using System.Globalization;
using Analytics.Campaign.Designs.Tables;
using Analytics.Pipeline.Linking;
using Analytics.TestKit;

namespace Analytics.Campaign.Designs.Trials;

/// <summary>Whether the campaign itself can be trusted.</summary>
internal static class Check
{
    // Kinds of tables whose columns are too few to tell all entities apart are left out: two people of one name, year and town are no error.
    private static readonly string[] Telling =
        ["people with birth date and address", "contacts: name, mail, telephone", "Chinese staff: field, mail, mobile", "firms with address and VAT number", "products with serial numbers", "invoices"];

    public static int Run()
    {
        (string Name, bool Holds)[] all =
        [
            ("a small case, counted by hand", CountsByHand()),
            ("one seed gives one sample", Repeats()),
            ("what is found is what the command writes without --all-pairs", FindsWhatIsWritten()),
            .. Telling.SelectMany(words => new[] { false, true }.Select(isLink => ($"no errors, F1 1: {words}, {(isLink ? "link" : "dedupe")}", PerfectWithoutErrors(words, isLink)))),
        ];
        foreach (var (name, holds) in all) Console.WriteLine($"{(holds ? "holds" : "FAILS")}  {name}");
        return all.All(check => check.Holds) ? 0 : 1;
    }

    /// <summary>
    /// Four true pairs, three compared. At 5 bits: two found, one right, F1 2/6. Best at 2: the two pairs of 2 bits stand or fall together, so that
    /// five are found, three right, F1 6/9.
    /// </summary>
    private static bool CountsByHand()
    {
        JudgedPair[] pairs = [new(2, true), new(9, false), new(5, true), new(1, false), new(2, true), new(3, false), new(-4, false)];
        return Score.Of(pairs, threshold: 5, truePairs: 4) is { TruePairs: 4, Found: 2, Right: 1, Reached: 3, BestThreshold: 2 } score
            && Same(score.Precision, 1 / 2.0) && Same(score.Recall, 1 / 4.0) && Same(score.F1, 2 / 6.0)
            && Same(score.BestF1, 6 / 9.0) && Same(score.Distance, (6 / 9.0) - (2 / 6.0)) && Same(score.BlockingRecall, 3 / 4.0);

        static bool Same(double left, double right) => Math.Abs(left - right) < 1e-12;
    }

    private static bool Repeats()
    {
        using var folder = new TempFolder();
        return Enum.GetValues<Family>().All(family => Bytes(family, "first").SequenceEqual(Bytes(family, "second")));

        byte[] Bytes(Family family, string name)
        {
            var path = folder.File($"{family}/{name}.csv");
            Sample.Of(family, 3).Left.Write(path);
            return File.ReadAllBytes(path);
        }
    }

    private static bool FindsWhatIsWritten()
    {
        var trial = Trial.Run(Plain(Schemas.All[0], isLink: false, errors: 0.3));
        using var folder = new TempFolder();
        var (left, right) = Trial.Write(trial.Sample, folder.Path);
        LinkingJob.Run(Trial.Options(left, right, Path.Combine(folder.Path, "out")));
        var written = CsvTable.Read(Path.Combine(folder.Path, "out", "pairs.csv")).Select(row => (row["id_l"], row["id_r"])).ToHashSet();
        var (result, ids) = (trial.Summary.Result, trial.Summary.Input.Ids);
        var found = result.Matches.Select(pair => (ids[pair.Left], ids[pair.Right])).Select(pair => written.Contains(pair) ? pair : (pair.Item2, pair.Item1));
        return trial.Score.F1 < 1 && written.Count == trial.Score.Found && written.SetEquals(found);
    }

    private static bool PerfectWithoutErrors(string words, bool isLink)
    {
        var score = Trial.Run(Plain(Schemas.All.Single(table => table.Words == words), isLink, errors: 0)).Score;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words}, {(isLink ? "link" : "dedupe")}: {score.TruePairs} true pairs, F1 {score.F1:0.000}"));
        return score is { TruePairs: > 0, F1: 1, BestF1: 1, BlockingRecall: 1 };
    }

    private static Sample Plain(TableKind table, bool isLink, double errors) => Sample.Of(
        new Design { Table = table, Entities = 800, IsLink = isLink, ErrorRate = errors, NullShare = 0, Duplicates = 0.5, MostDuplicates = 2 }, new Draws(5, Family.Independent));
}
