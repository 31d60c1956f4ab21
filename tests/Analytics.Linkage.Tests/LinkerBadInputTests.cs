using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Tests.Columns;

namespace Analytics.Linkage.Tests;

/// <summary>Input that nobody would wish for: a clear answer, or a result that makes sense.</summary>
public sealed class LinkerBadInputTests
{
    [Fact]
    public void Run_TitlesThatTellNothing_LinksNothingAndSaysSo()
    {
        // No title at all beside numbers, and one title everywhere but for a number.
        var numbers = Enumerable.Range(0, 120).Select(i => (string?)$"{i % 60}").ToArray();
        Assert.DoesNotContain(
            Linker.Run(Rows.Table(("title", new string?[120]), ("number", [.. Enumerable.Range(0, 120).Select(i => (string?)$"{i % 40}x")]))).Model.Columns, column => column.Name == "title");
        var alike = Linker.Run(Rows.Table(("title", [.. numbers.Select(number => $"one and the same title {number}")])));
        Assert.Equal(120, alike.Clusters.Count);
        Assert.All(alike.Matches, pair => Assert.Equal(numbers[pair.Left], numbers[pair.Right]));
        var same = Rows.Table(("title", [.. Enumerable.Range(0, 60).Select(_ => (string?)"word word word word")]), ("other", [.. Enumerable.Range(0, 60).Select(i => (string?)$"word word word {(char)('a' + (i % 20))}")]));
        Assert.Equal(60, Linker.Run(same).Clusters.Count);
    }

    [Theory]
    [InlineData("null", "a: all values are missing")]
    [InlineData("same", "a: all values are the same")]
    [InlineData("none", "a: all values are missing")]
    [InlineData("one", "a: all values are the same")]
    public void Run_OfNothingToCompare_SaysSo(string what, string why)
    {
        string?[] values = what switch { "null" => [null, " ", null], "same" => ["x", "x", "x"], "one" => ["x"], _ => [] };
        Assert.Equal($"There is no column to compare by: {why}.", Assert.Throws<LinkageException>(() => Linker.Run(Rows.Table(("a", values)))).Message);
        Assert.Throws<LinkageException>(() => Linker.Run(Rows.Table(values.Length / 2, ("a", values))));
    }

    [Fact]
    public void Run_OfTwoRows_IsSane()
    {
        var result = Linker.Run(Rows.Table(("a", ["anna berg", "anna berk"]), ("b", ["1", "2"])));
        Assert.Equal(2, result.Clusters.Count);
        Assert.Contains(result.Report.Diagnostics, diagnostic => diagnostic.Kind == DiagnosticKind.FewRecords);
        Sane(result);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(1)]
    public void Run_OfALinkWithAnEmptySide_FindsNothing(int left)
    {
        string?[] values = [.. Enumerable.Range(0, 40).Select(i => $"{(char)('a' + (i % 20))}nna b{i % 20}rg")];
        var result = Linker.Run(Rows.Table(left, ("a", values)));
        Sane(result);
        Assert.True(left == 1 || result.Pairs.Count == 0);
        Assert.True(left == 1 || result.Report.Diagnostics.Any(diagnostic => diagnostic.Kind == DiagnosticKind.NoMatches));
    }

    [Fact]
    public void Run_OfOddTexts_IsSane()
    {
        var odd = CleaningTests.Odd;
        string?[] Column(int shift, int step) => [.. Enumerable.Range(0, 200).Select(i => i % 13 == 0 ? null : odd[(i * step + shift) % odd.Length] + (i % 3 == 0 ? $"{i % 7}" : ""))];
        Sane(Linker.Run(Rows.Table(("😀", Column(0, 1)), ("عمود", Column(3, 7)), ("\uD800", Column(5, 3)), ("", [.. Enumerable.Range(0, 200).Select(i => $"{i % 90}")]))));
    }

    [Fact]
    public void Run_OfOddTextsUnderEveryKind_IsSane()
    {
        var odd = CleaningTests.Odd;
        var table = Rows.Table(("a", [.. odd, .. odd, null]), ("b", [.. odd.Reverse(), null, .. odd]));
        foreach (var kind in Enum.GetValues<ColumnKind>())
        {
            var model = SmallModel.Of(table, Rows.Ladder("a", "equal(a)", "jaro_winkler(a) >= 0.9", "name(a) >= initials"), Rows.Ladder("b", "identifier(b) >= masked_agree", "organisation(b) >= abbreviation", "osa(sound(b)) <= 1", "days(b) <= 3", "token_set(b) >= 0.5"));
            Sane(Linker.Run(table, model with { Columns = [.. model.Columns.Select(column => column with { Kind = kind })] }));
        }
    }

    [Fact]
    public void Run_OfVeryLongTexts_ComparesByTheRest()
    {
        var random = new Random(2);
        string?[] texts = [.. Enumerable.Range(0, 2000).Select(i => new string((char)('a' + (i % 26)), 9_990) + $"{i}")];
        Assert.Contains("long texts", Assert.Throws<LinkageException>(() => Linker.Run(Rows.Table(("a", texts)))).Message, StringComparison.Ordinal);
        Sane(Linker.Run(Rows.Table(("a", texts), ("b", [.. texts.Select(_ => $"{random.Next(900)}")]))));

        // A model that compares them all the same gets their beginnings.
        var table = Rows.Table(("b", [.. texts.Select((_, i) => $"{i / 2}")]), ("a", texts));
        Sane(Linker.Run(table, SmallModel.Of(table, Rows.Ladder("a", "equal(a)", "jaro_winkler(a) >= 0.9", "bigrams(a) >= 0.5", "osa(a) <= 2"))));
    }

    [Theory]
    [InlineData(2500, 4)]
    [InlineData(60_000, 2)]
    public void Run_OfAFewRecordsAgainAndAgain_IsSane(int rows, int distinct)
    {
        // All blocks are too large; whatever is decided, it is said.
        var result = Linker.Run(Rows.Table(("a", [.. Enumerable.Range(0, rows).Select(i => $"anna {i % distinct}")]), ("b", [.. Enumerable.Range(0, rows).Select(i => $"berg {i % distinct}")])));
        Sane(result);
        Assert.True(rows / distinct <= 2000 || result.Report.Diagnostics.Any(diagnostic => diagnostic.Kind == DiagnosticKind.Oversized));
    }

    [Fact]
    public void Run_OfAModelThatDoesNotFit_SaysWhatIsMissing()
    {
        var people = new People(40, 3).Table();
        var model = SmallModel.Of(people, Rows.Ladder("surname", "equal(surname)"));
        string Message(LinkageModel changed) => Assert.Throws<LinkageException>(() => Linker.Run(people, changed)).Message;
        Assert.StartsWith("There is no column 'salary'; the columns are first_name,", Message(model with { Columns = [new ColumnDescription("salary", ColumnKind.Number)] }), StringComparison.Ordinal);
        Assert.Contains("do not list 'city'", Message(model with { Columns = [.. model.Columns.Where(column => column.Name != "city")], Splitters = [], Blocking = [Linkage.Blocking.BlockingRule.Parse("city")] }), StringComparison.Ordinal);
        Assert.Contains("no column 'age'", Message(model with { Comparisons = [SmallModel.Trained(Rows.Ladder("age", "equal(age)"))] }), StringComparison.Ordinal);
        Assert.Contains("no column 'age'", Message(model with { CannotLink = [Linkage.Comparisons.Condition.Parse("not equal(age)")], ThresholdWeight = -30 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OfAModelWithTheWrongKinds_IsSane()
    {
        var people = new People(60, 3).Table();
        var model = SmallModel.Of(people, Rows.Ladder("surname", "days(surname) <= 3", "difference(surname) <= 2"), Rows.Ladder("dob", "name(dob) >= initials"), Rows.Ladder("number", "organisation(number) >= abbreviation"));
        Sane(Linker.Run(people, model with { Columns = [.. model.Columns.Select(column => column with { Kind = ColumnKind.Date })] }));
        Sane(Linker.Run(people, model with { Comparisons = [], TermFrequencies = [], CannotLink = [] }));
        Sane(Linker.Run(people, model with { Blocking = [] }));
        Sane(Linker.Run(people, model with { Splitters = [new ColumnValue("city")] }, new LinkageOptions { MostBlockRows = 0, Threads = 0 }));
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Linker.Run(new People(100, 1).Table(), cancellation: source.Token));
    }

    private static void Sane(LinkageResult result)
    {
        Assert.Equal(result.Table.RowCount, result.Clusters.Count);
        Assert.All(result.Clusters.Select((cluster, row) => (cluster, row)), item => Assert.True(item.cluster <= item.row && result.Clusters[item.cluster] == item.cluster));
        Assert.All(result.Pairs.Take(1000), pair => Assert.True(double.IsFinite(pair.Weight) && pair.Left < pair.Right));
        Assert.All(result.Pairs.Take(20), pair => Assert.Equal(pair.Weight, result.Explain(pair.Left, pair.Right).Weight, 1e-5));
        Assert.InRange(result.Model.Prior, double.Epsilon, 1);
        Assert.All(result.Model.Comparisons, trained => Assert.All(trained.M.Concat(trained.U), share => Assert.InRange(share, double.Epsilon, 1)));
        Assert.True(double.IsFinite(result.Report.ExpectedMatches));
    }
}
