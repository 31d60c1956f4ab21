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

    /// <summary>
    /// Instruments bought by the lot: name, model, maker, day, price and room are those of the lot, the serial number and the number in the inventory
    /// are each instrument's own. Each is listed in two years, a slip now and then.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Run_InstrumentsOfOneLot_AreNotOne(int seed)
    {
        var random = new Random(seed);
        var lots = Enumerable.Range(0, 150).SelectMany(lot => Lot(lot, random)).ToArray();
        var records = lots.Concat(lots.Select(instrument => Slipped(instrument, random))).ToArray();
        string[] names = ["inventory_no", "serial_no", "name", "model", "bought", "price", "room"];
        var result = Linker.Run(new LinkageTable([.. names.Select((name, i) => Rows.Column(name, [.. records.Select(record => record[i])]))]));
        var matches = result.Matches.ToArray();
        var right = matches.Count(pair => pair.Right - lots.Length == pair.Left);
        Assert.InRange(right / (double)matches.Length, 0.95, 1);
        Assert.InRange(right / (double)lots.Length, 0.95, 1);
    }

    /// <summary>
    /// Households: surname, street, town and telephone are shared, first name, sex and birth date are not. One person in twelve is listed again, so
    /// that pairs of one household outnumber those of one person many times.
    /// </summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Run_Households_AreNotOnePerson(int seed)
    {
        var random = new Random(seed);
        var persons = Enumerable.Range(0, 1200).SelectMany(_ => Household(random)).ToArray();
        var again = persons.Where(_ => random.Next(12) == 0).ToArray();
        var records = persons.Concat(again.Select(person => Slipped(person, random))).ToArray();
        string[] names = ["first_name", "surname", "sex", "born", "street", "town", "telephone"];
        var result = Linker.Run(new LinkageTable([.. names.Select((name, i) => Rows.Column(name, [.. records.Select(record => record[i])]))]));
        var matches = result.Matches.ToArray();
        var right = matches.Count(pair => pair.Right >= persons.Length && ReferenceEquals(again[pair.Right - persons.Length], persons[pair.Left]));
        Assert.InRange(right / (double)matches.Length, 0.9, 1);
        Assert.InRange(right / (double)again.Length, 0.95, 1);
        Assert.NotNull(result.Model.Families);
        Assert.All(matches.Take(20), pair => Assert.Equal(pair.Weight, result.Explain(pair.Left, pair.Right).Weight, 1e-5));
    }

    private static IEnumerable<string?[]> Household(Random random)
    {
        var (surname, street, town, telephone) = (Word(random), $"{random.Next(1, 200)} {Word(random)} street", $"{Word(random)}ville", $"0{random.Next(200_000_000, 999_999_999)}");
        return [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new[]
        {
            Word(random), surname, random.Next(2) == 0 ? "f" : "m", $"{random.Next(1930, 2010)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}", street, town, telephone,
        })];
    }

    private static IEnumerable<string?[]> Lot(int lot, Random random)
    {
        var (name, maker, model) = (Word(random) + " " + Word(random), Word(random), $"{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}-{random.Next(100, 999)}");
        var (bought, price, room) = ($"{random.Next(2010, 2024)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}", $"{random.Next(5, 900) * 1000}", $"room {random.Next(60)}");
        return [.. Enumerable.Range(0, random.Next(2, 14)).Select(_ => new[]
        {
            $"zc{random.Next(100_000, 999_999)}", $"{maker[..2]}{random.Next(1_000_000, 9_999_999)}", name, model, bought, price, room,
        })];
    }

    private static string?[] Slipped(string?[] instrument, Random random)
    {
        var slipped = instrument.ToArray();
        var field = random.Next(4) == 0 ? random.Next(slipped.Length) : -1;
        if (field >= 0)
        {
            slipped[field] = random.Next(3) == 0 ? null : slipped[field]![..^1];
        }

        return slipped;
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
