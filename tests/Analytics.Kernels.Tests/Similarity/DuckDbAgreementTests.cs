using Analytics.Kernels.Similarity;
using Analytics.Store;

namespace Analytics.Kernels.Tests.Similarity;

/// <summary>DuckDB's own functions work on bytes: on ASCII they must give our results, bit for bit; on Chinese they must not.</summary>
public sealed class DuckDbAgreementTests
{
    [Fact]
    public void Metrics_AsciiPairs_EqualDuckDb()
    {
        using var database = Pairs(AsciiPairs());
        using var scan = database.Scan(
            "SELECT a, b, levenshtein(a, b), damerau_levenshtein(a, b), jaro_similarity(a, b), jaro_winkler_similarity(a, b) FROM pair");
        var compared = 0;
        while (scan.Next())
        {
            for (var row = 0; row < scan.RowCount; row++)
            {
                var a = System.Text.Encoding.ASCII.GetString(scan.Utf8(0, row));
                var b = System.Text.Encoding.ASCII.GetString(scan.Utf8(1, row));
                Assert.Equal(scan.Values<long>(2)[row], Levenshtein.Distance(a, b));
                Assert.Equal(scan.Values<long>(3)[row], DamerauLevenshtein.Distance(a, b));
                Assert.True(scan.Values<double>(4)[row] == Jaro.Similarity(a, b), $"jaro '{a}' '{b}': {scan.Values<double>(4)[row]} {Jaro.Similarity(a, b)}");
                Assert.True(scan.Values<double>(5)[row] == JaroWinkler.Similarity(a, b), $"jaro_winkler '{a}' '{b}': {scan.Values<double>(5)[row]} {JaroWinkler.Similarity(a, b)}");
                compared++;
            }
        }

        Assert.Equal(20_000, compared);
    }

    [Fact]
    public void Levenshtein_ChineseNames_CountsCharactersWhereDuckDbCountsBytes()
    {
        using var database = Pairs([("张伟", "张韦")]);
        using var scan = database.Scan("SELECT levenshtein(a, b) FROM pair");
        Assert.True(scan.Next());
        Assert.Equal(3, scan.Values<long>(0)[0]);
        Assert.Equal(1, Levenshtein.Distance("张伟", "张韦"));
    }

    private static IEnumerable<(string A, string B)> AsciiPairs()
    {
        var random = new Random(20_260_101);
        for (var i = 0; i < 20_000; i++)
        {
            var alphabet = random.Next(4);
            var a = TextPairs.Text(random, random.Next(i % 10 == 0 ? 130 : 24), alphabet);
            yield return (a, i % 3 == 0 ? TextPairs.Text(random, random.Next(24), alphabet) : TextPairs.Edited(random, a, random.Next(6), 130));
        }
    }

    private static DuckDbConnection Pairs(IEnumerable<(string A, string B)> pairs)
    {
        var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE TABLE pair (a VARCHAR, b VARCHAR)";
            create.ExecuteNonQuery();
        }

        using var appender = connection.CreateAppender(null, "pair");
        foreach (var (a, b) in pairs)
        {
            appender.Append(a);
            appender.Append(b);
            appender.EndRow();
        }

        appender.Complete();
        return connection;
    }
}
