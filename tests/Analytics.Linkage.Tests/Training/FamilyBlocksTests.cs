using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Training;

/// <summary>
/// Candidates for election, as two offices list them: name, sex, marital status, town and state of birth. A town lies in one state, and most pairs of
/// a block are people of one town; a class of "the same town" explains the blocks better than one of "the same person" does.
/// </summary>
public sealed class FamilyBlocksTests
{
    private const int Towns = 120;

    private static readonly string[] Parts = ["ba", "cor", "da", "fer", "gil", "ho", "jan", "ka", "lem", "mo", "nu", "pe", "rai", "sol", "ta", "vi", "xa", "zu"];
    private static readonly string[] Names = ["name", "sex", "status", "town", "state"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_BlocksOfTownsmen_FindsPeople(int seed)
    {
        var random = new Random(seed);
        var left = Enumerable.Range(0, 3000).Select(_ => Person(random)).ToArray();
        var again = left.Take(600).Select(person => Listed(person, random)).Concat(Enumerable.Range(0, 2400).Select(_ => Person(random))).ToArray();
        var records = left.Concat(again).ToArray();
        var table = new LinkageTable([.. Names.Select((name, i) => Rows.Column(name, [.. records.Select(record => record[i])]))], left.Length);
        var result = Linker.Run(table);
        var matches = result.Matches.Select(pair => (pair.Left, pair.Right)).ToArray();
        var right = matches.Count(pair => pair.Left < 600 && pair.Right - left.Length == pair.Left);
        Assert.InRange(right / (double)matches.Length, 0.9, 1);
        Assert.InRange(right / 600.0, 0.9, 1);
    }

    private static string?[] Person(Random random)
    {
        // Few towns are large: their ranks fall off as those of cities do.
        var town = (int)Math.Floor(Math.Pow(Towns + 1, random.NextDouble())) - 1;
        return
        [
            string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Word(random))), random.Next(2) == 0 ? "female" : "male",
            random.Next(10) switch { < 5 => "married", < 9 => "single", _ => "widowed" }, $"{Parts[town % Parts.Length]}{Parts[town / Parts.Length % Parts.Length]}ville", $"state {town % 12}",
        ];
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Parts[random.Next(Parts.Length)]));

    private static string?[] Listed(string?[] person, Random random)
    {
        var listed = person.ToArray();
        if (random.Next(5) == 0)
        {
            var at = random.Next(listed[0]!.Length);
            listed[0] = listed[0]![..at] + listed[0]![(at + 1)..];
        }

        listed[2] = random.Next(8) == 0 ? "divorced" : listed[2];
        return listed;
    }
}
