using Analytics.Linkage.Configuration;
using Analytics.Linkage.Designs;

namespace Analytics.Linkage.Tests.Configuration;

public sealed class AutoConfigurationTests
{
    private static readonly People Persons = new(150, 21);

    [Fact]
    public void Of_ATable_UsesWhatTells()
    {
        var auto = AutoConfiguration.Of(Persons.Table(), new LinkageDesign());
        Assert.Equal(People.Names, auto.Comparisons.Select(comparison => comparison.Name));
        Assert.Equal(People.Names, auto.Columns.Select(column => column.Name));
        Assert.Empty(auto.CannotLink);

        // Keys of the most telling columns first.
        var collisions = auto.Choices.ToDictionary(choice => choice.Profile.Name, choice => choice.Profile.Collision);
        Assert.Equal(auto.Keys.Select(key => collisions[key.ColumnName]).Order(), auto.Keys.Select(key => collisions[key.ColumnName]));
        Assert.Equal(auto.Keys.Count, auto.Keys.Distinct().Count());
    }

    [Theory]
    [InlineData(" ", "the column has no name")]
    [InlineData("empty", "all values are missing")]
    [InlineData("constant", "all values are the same")]
    [InlineData("sparse", "fewer than one record in a hundred has a value")]
    [InlineData("row", "no two records share a value: it numbers the records")]
    [InlineData("essay", "the values are long texts")]
    [InlineData("full", "repeats ")]
    [InlineData("again", "repeats ")]
    public void Of_AColumnThatTellsNothing_LeavesItOutAndSaysWhy(string name, string why)
    {
        var count = Persons.Count;
        string?[] values = [.. Enumerable.Range(0, count).Select(i => name switch
        {
            "constant" => "x",
            " " => $"{i % 50}",
            "sparse" => i < 2 ? $"{i}" : null,
            "row" => $"{100_000 + i}",
            "essay" => $"{new string('x', 150)} {i % 50} {new string('y', 150)}",
            "full" => $"{Persons.Values(1)[i]}, {Persons.Values(0)[i]}",
            "again" => Persons.Values(1)[i]?.ToUpperInvariant(),
            _ => null,
        })];
        var table = Rows.Table([.. People.Names.Select((column, i) => (column, Persons.Values(i))), (name, values)]);
        var auto = AutoConfiguration.Of(table, new LinkageDesign());
        var left = Assert.Single(auto.Choices, choice => !choice.IsUsed);
        Assert.StartsWith(why, left.Why, StringComparison.Ordinal);
        Assert.True(left.Profile.Name == name || name == "again");
    }

    [Fact]
    public void Of_TextsOfManySentences_ComparesTheirWords()
    {
        var random = new Random(4);
        string?[] texts = [.. Enumerable.Range(0, 200).Select(_ => string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}word")))];
        var auto = AutoConfiguration.Of(Rows.Table(("text", texts)), new LinkageDesign());
        var levels = Assert.Single(auto.Comparisons).Levels;
        Assert.Equal("equal(text)", $"{levels[0].Condition}");
        Assert.All(levels.Skip(1), level => Assert.StartsWith("weighted_words(text) >= ", $"{level.Condition}", StringComparison.Ordinal));
        Assert.All(auto.Keys.Skip(1), key => Assert.StartsWith("rare_word(text, ", $"{key}", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_NoColumnThatTells_SaysWhyOfEach()
    {
        var message = Assert.Throws<LinkageException>(() => AutoConfiguration.Of(Rows.Table(("a", ["x", "x"]), ("b", [null, " "])), new LinkageDesign())).Message;
        Assert.Equal("There is no column to compare by: a: all values are the same; b: all values are missing.", message);
    }

    [Fact]
    public void Of_NamesInTheWrongField_ComparesAcross()
    {
        // In one record of eight the two names are exchanged.
        var random = new Random(6);
        string?[] Names(string kind) => [.. Enumerable.Range(0, 400).Select(_ => random.Next(150)).Select(i => $"{(char)('a' + (i % 26))}{kind}{(char)('a' + (i / 26))}")];
        var (first, last) = (Names("nn"), Names("sson"));
        string?[] Side(string?[] own, string?[] other) => [.. own.Select((value, i) => i % 8 == 0 ? other[i] : value)];
        var auto = AutoConfiguration.Of(Rows.Table(("given", Side(first, last)), ("family", Side(last, first))), new LinkageDesign());
        Assert.Contains(auto.Comparisons.SelectMany(comparison => comparison.Levels), level => level.Label is "in given" or "in family");
        Assert.DoesNotContain(AutoConfiguration.Of(Rows.Table(("given", first), ("family", last)), new LinkageDesign()).Comparisons.SelectMany(comparison => comparison.Levels), level => level.Label.StartsWith("in ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, "one slip", "day and month swapped", "two of year, month and day", "same year")]
    [InlineData(3, "1 day apart", "3 days apart", "10 days apart", "one slip", "31 days apart", "same year")]
    public void Of_Dates_ComparesThoseOfEventsByDays(int years, params string[] levels)
    {
        string?[] dates = [.. Enumerable.Range(0, 300).Select(i => new DateOnly(1980, 1, 1).AddDays(i * years * 365 / 300).ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture))];
        var auto = AutoConfiguration.Of(Rows.Table(("date", dates), ("name", [.. Enumerable.Range(0, 300).Select(i => $"name {i % 90}")])), new LinkageDesign());
        Assert.Equal(["equal", .. levels], auto.Comparisons.Single(comparison => comparison.Name == "date").Levels.Select(level => level.Label));
    }

    [Fact]
    public void Of_TextsOfSeveralWords_AreComparedAndBroughtTogetherByTheirBeginnings()
    {
        string?[] texts = [.. Enumerable.Range(0, 300).Select(i => $"payment{i % 90} somebody"[..(14 + (i % 4))])];
        var auto = AutoConfiguration.Of(Rows.Table(("memo", texts)), new LinkageDesign());
        Assert.Contains("prefix(memo, 6)", auto.Keys.Select(key => key.ToString()));
        Assert.Contains(Assert.Single(auto.Comparisons).Levels, level => level.Condition.ToString() == "common_prefix(memo) >= 12" && level.TermFrequency?.ToString() == "prefix(memo, 12)");
    }

    [Fact]
    public void Of_ResidentNumbers_ForbidsTwoValidOnesThatDiffer()
    {
        string?[] numbers = [.. Enumerable.Range(0, 60).Select(i => i / 2).Select(i => Staff.Checked($"29010119{60 + (i % 30)}0{1 + (i % 9)}{11 + (i % 17)}{i:000}"))];
        var auto = AutoConfiguration.Of(Rows.Table(("证件号码", numbers), ("name", [.. Enumerable.Range(0, 60).Select(i => $"n{i % 20}")])), new LinkageDesign());
        Assert.Equal("not missing(valid_identity(证件号码)) and not equal(valid_identity(证件号码))", Assert.Single(auto.CannotLink).ToString());
        Assert.Equal("resident identity numbers", auto.Choices[0].Why);
    }

    [Fact]
    public void Of_VeryManyColumns_ComparesAsManyAsCanBeNumbered()
    {
        var random = new Random(1);
        var columns = Enumerable.Range(0, 32).Select(column => ($"c{column}", Enumerable.Range(0, 100).Select(_ => (string?)$"{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}x").ToArray())).ToArray();
        var result = Linker.Run(Rows.Table(columns));
        Assert.InRange(result.Model.Comparisons.Count, 10, 31);
        Assert.All(result.Report.Columns.Where(column => !column.IsUsed), column => Assert.Equal("too many columns to compare, and the others tell more", column.Why));
        Assert.True(result.Report.Columns.Where(column => column.IsUsed).Max(column => column.Collision) <= result.Report.Columns.Where(column => !column.IsUsed).Min(column => column.Collision));
    }
}
