using Analytics.Linkage.Configuration;
using Analytics.Linkage.Designs;

namespace Analytics.Linkage.Tests.Configuration;

/// <summary>What NA, none and the like mean, by the columns in which they stand.</summary>
public sealed class ColumnProfilesTests
{
    private static readonly string[] Given = ["Wei", "Fang", "Na", "Min", "Jing", "Li", "Qiang", "Lei", "Jun", "Yang"];

    [Fact]
    public void Of_AWordFarMoreFrequentThanAnyValue_CountsAsMissing()
    {
        // As R writes a second given name that few have.
        var profile = Assert.Single(Profiles(("second", Make(100, i => i % 10 == 0 ? Given[i / 10] : "NA"))));
        Assert.Equal(["NA"], profile.Missing);
        Assert.Equal((10, 10, 100), (profile.Filled, profile.Distinct, profile.Rows));
        Assert.Equal(0, profile.Share(value => value == "NA"));
    }

    [Fact]
    public void Of_AName_StaysAName()
    {
        var profile = Assert.Single(Profiles(("given", Make(200, i => Given[i % 10].ToUpperInvariant()))));
        Assert.Empty(profile.Missing);
        Assert.Equal((200, 10), (profile.Filled, profile.Distinct));
        Assert.Empty(Assert.Single(Profiles(("surname", Make(50, i => i < 4 ? "None" : $"Surname{i}")))).Missing);
    }

    [Fact]
    public void Of_AWordAmongNumbers_CountsAsMissing()
    {
        Assert.Equal(["NA"], Assert.Single(Profiles(("year", Make(200, i => i % 40 == 3 ? "NA" : $"{1950 + (i % 5)}")))).Missing);
        Assert.Empty(Assert.Single(Profiles(("year", Make(200, i => i % 80 == 3 ? "NA" : $"{1950 + (i % 5)}")))).Missing);
    }

    [Fact]
    public void Of_ATableWhoseColumnsShowIt_TakesItSoEverywhere()
    {
        var frequent = Make(200, i => i % 2 == 0 ? "NA" : $"value {i}");
        var rare = Make(200, i => i % 40 == 3 ? "NA" : $"value {i % 8}");
        Assert.Equal([1, 0], Profiles(("a", frequent), ("c", rare)).Select(profile => profile.Missing.Count));
        Assert.Equal([1, 1, 1], Profiles(("a", frequent), ("b", frequent), ("c", rare)).Select(profile => profile.Missing.Count));
    }

    [Fact]
    public void Of_WordsThatAlwaysSayMissing_AreNoValues()
    {
        var profile = Assert.Single(Profiles(("unit", Make(100, i => (i % 4) switch { 0 => "暂无", 1 => "N/A", 2 => null, _ => $"unit {i}" }))));
        Assert.Equal((25, 25), (profile.Filled, profile.Distinct));
        Assert.Empty(profile.Missing);
    }

    [Fact]
    public void Model_OfSuchATable_KeepsTheWordsAndLinksByTheRest()
    {
        var people = new People(150, 21);
        var names = people.Values(0);
        var table = Rows.Table([.. People.Names.Select((column, i) => (column, people.Values(i))), ("second", Make(people.Count, i => i % 9 == 0 ? names[i] : "NA"))]);
        var auto = AutoConfiguration.Of(table, new LinkageDesign());

        Assert.Equal(["NA"], auto.Columns.Single(column => column.Name == "second").Missing);
        Assert.Equal("says that a value is missing: NA", auto.Choices.Single(choice => choice.Profile.Name == "second").Why);
        var level = Linker.Run(table).Model.Comparisons.Single(trained => trained.Comparison.Name == "second");
        Assert.InRange(level.U[^1], 0, 0.5);
    }

    private static ColumnProfile[] Profiles(params (string Name, string?[] Values)[] columns) => ColumnProfiles.Of(Rows.Table(columns));

    private static string?[] Make(int count, Func<int, string?> value) => [.. Enumerable.Range(0, count).Select(value)];
}
