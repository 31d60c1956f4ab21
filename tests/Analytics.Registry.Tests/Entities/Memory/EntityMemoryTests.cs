using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Entities.Memory;

/// <summary>Entities keep their ids from one run of a workspace to the next.</summary>
public sealed class EntityMemoryTests
{
    private const string Id1 = "290101198503071233";
    private const string Id2 = "29010119850307125X";

    [Fact]
    public void Number_NewRowsBeforeTheOldOnes_DoNotShiftIds()
    {
        using var runs = new Remembered();
        Assert.Equal(
            ["LN-A|甲|E-P-00000001", "LN-A|乙|E-P-00000002", "LN-B|甲|E-P-00000001"],
            runs.Run($"LN-A,2025,甲,{Id1},是\nLN-A,2025,乙,,是\nLN-B,2025,甲,{Id1},是\n"));
        Assert.Equal(
            ["LN-B|新|E-P-00000003", "LN-A|乙|E-P-00000002", "LN-B|甲|E-P-00000001", "LN-A|甲|E-P-00000001"],
            runs.Run($"LN-B,2025,新,,是\nLN-A,2025,乙,,是\nLN-B,2025,甲,{Id1},是\nLN-A,2025,甲,{Id1},是\n"));
    }

    [Fact]
    public void Number_SameInputAgain_GivesTheSameIdsAndTheSameMemory()
    {
        using var runs = new Remembered();
        var roster = $"LN-A,2025,甲,{Id1},是\nLN-A,2025,乙,,是\nLN-A,2025,乙,,是\nLN-B,2025,甲,{Id1},是\n";
        var first = runs.Run(roster);
        var digest = runs.Digest();
        Assert.Equal(first, runs.Run(roster));
        Assert.Equal(digest, runs.Digest());
        Assert.Empty(runs.Ask("SELECT * FROM remembered.history"));
    }

    [Fact]
    public void Number_NextYearsRoster_KeepsPeopleWithoutNumbers()
    {
        using var runs = new Remembered();
        runs.Run("LN-A,2024,乙,,是\nLN-A,2024,丙,,是\n");
        Assert.Equal(["LN-A|丙|E-P-00000002", "LN-A|乙|E-P-00000001", "LN-B|乙|E-P-00000003"], runs.Run("LN-A,2025,丙,,是\nLN-A,2025,乙,,否\nLN-B,2025,乙,,是\n"));
    }

    [Fact]
    public void Number_EntityGoneAndBack_HasItsOldIdAndNobodyElseHadIt()
    {
        using var runs = new Remembered();
        runs.Run($"LN-A,2025,甲,{Id1},是\n");
        Assert.Equal(["LN-A|丁|E-P-00000002"], runs.Run("LN-A,2025,丁,,是\n"));
        Assert.Equal(["LN-B|戊|E-P-00000003", "LN-B|甲|E-P-00000001"], runs.Run($"LN-B,2025,戊,,是\nLN-B,2025,甲,{Id1},是\n"));
    }

    [Fact]
    public void Number_MergedThenSplit_RetiresTheSmallerShareAndNeverReusesIt()
    {
        using var runs = new Remembered();
        var apart = $"LN-A,2025,甲,,是\nLN-B,2025,甲,{Id1},是\nLN-B,2024,甲,{Id1},是\n";
        Assert.Equal(["LN-A|甲|E-P-00000001", "LN-B|甲|E-P-00000002", "LN-B|甲|E-P-00000002"], runs.Run(apart));

        // The number is filled in at LN-A: one person now. The larger share keeps the id.
        var one = $"LN-A,2025,甲,{Id1},是\nLN-B,2025,甲,{Id1},是\nLN-B,2024,甲,{Id1},是\nLN-A,2024,甲,,是\n";
        var merged = runs.Run(one);
        Assert.Equal(["E-P-00000002", "E-P-00000002", "E-P-00000002", "E-P-00000001"], merged.Select(row => row.Split('|')[2]));

        // Without the row of 2024 at LN-A nothing of the first person is left apart.
        using var again = new Remembered();
        again.Run("LN-A,2025,甲,,是\n" + $"LN-B,2025,甲,{Id1},是\n");
        again.Run("LN-A,2025,甲,,是\n" + $"LN-B,2025,甲,{Id1},是\n", database => Decide(database, isOne: true));
        Assert.Equal(["person|E-P-00000001|merged|E-P-00000002"], again.Ask("SELECT * FROM remembered.history"));
        Assert.Equal(["LN-A|甲|E-P-00000003", "LN-B|甲|E-P-00000002"], again.Run("LN-A,2025,甲,,是\n" + $"LN-B,2025,甲,{Id1},是\n"));
        Assert.Equal(
            ["person|E-P-00000001|merged|E-P-00000002", "person|E-P-00000003|split|E-P-00000002"], again.Ask("SELECT * FROM remembered.history ORDER BY entity_id"));
    }

    [Fact]
    public void Number_AnyOrderOfRows_KeepsEveryRowsId()
    {
        var people = new[] { $"LN-A,2025,甲,{Id1},是", "LN-A,2025,乙,,是", $"LN-B,2025,甲,{Id1},是", $"LN-B,2025,丙,{Id2},是", "LN-B,2025,丁,,是", "LN-A,2025,乙,,是" };
        Prop.ForAll(Gen.Shuffle(people).ToArbitrary(), shuffled =>
        {
            using var runs = new Remembered();
            var before = runs.Run(string.Concat(people.Select(row => row + "\n")));
            var after = runs.Run(string.Concat(shuffled.Select(row => row + "\n")));
            return before.Order(StringComparer.Ordinal).SequenceEqual(after.Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5));
    }

    private static void Decide(Store.DuckDbConnection database, bool isOne) => Decisions.DecidedPairsTests.Decide(database, ("LN-A", "甲"), ("LN-B", "甲"), isOne);
}
