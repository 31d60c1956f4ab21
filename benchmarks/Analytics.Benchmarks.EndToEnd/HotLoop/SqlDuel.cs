using System.Diagnostics;
using System.Globalization;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>The same model, the same pairs: as SQL on DuckDB and by the loop, with as many threads.</summary>
/// <param name="Pairs">The pairs of either side.</param>
/// <param name="Patterns">The distinct patterns, whose counts are equal.</param>
/// <param name="Written">The query with the measure in each branch.</param>
/// <param name="Once">The query with each measure once a pair.</param>
/// <param name="Loop">The loop.</param>
internal sealed record SqlDuel(long Pairs, int Patterns, LoopRate Written, LoopRate Once, LoopRate Loop)
{
    private static readonly (string Column, string Measure, bool IsSimilarity, double[] Thresholds)[] Ladders =
    [
        ("name", "jaro_winkler_similarity", true, [0.92, 0.88, 0.7]), ("id", "damerau_levenshtein", false, [1, 2]),
        ("birth", "damerau_levenshtein", false, [1, 2]), ("org", "jaro_winkler_similarity", true, [0.95, 0.88]),
    ];

    /// <summary>The quicker of the two queries.</summary>
    public LoopRate Sql => Written.ClockSeconds <= Once.ClockSeconds ? Written : Once;

    /// <summary>How many times as fast the loop is by the clock.</summary>
    public double ClockRatio => Sql.ClockSeconds / Loop.ClockSeconds;

    /// <summary>How many times less processor time the loop takes.</summary>
    public double Ratio => Sql.Seconds / Loop.Seconds;

    /// <exception cref="InvalidOperationException">The two sides count otherwise.</exception>
    public static SqlDuel Run(MatchingCase people, int threads)
    {
        using var connection = new DuckDbConnection(string.Create(CultureInfo.InvariantCulture, $"Threads={threads}"));
        connection.Open();
        Load(connection, people);
        var loop = LoopRate.OfCounting(people, threads, out var counts);
        var own = counts.Sorted().Select(item => (string.Join(' ', Enumerable.Range(0, Ladders.Length).Select(i => people.Space.Code(item.Pattern, i))), item.Count)).ToHashSet();
        var written = Query(connection, InBranches(), own, loop.Pairs);
        var once = Query(connection, OncePair(), own, loop.Pairs);
        return new SqlDuel(loop.Pairs, own.Count, written, once, loop);
    }

    private static void Load(DuckDbConnection connection, MatchingCase people)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE people (row INTEGER, block VARCHAR, name VARCHAR, id VARCHAR, birth VARCHAR, org VARCHAR)";
        command.ExecuteNonQuery();
        var columns = Ladders.Select(ladder => people.Table[new ColumnValue(ladder.Column)]).ToArray();
        var file = Path.GetTempFileName();
        try
        {
            // As cleaned, so that both sides compare the very same texts.
            File.WriteAllLines(file, Enumerable.Range(0, people.Table.RowCount).Select(row =>
            {
                var values = columns.Select(column => column.Codes[row] is >= 0 and var code ? column.Values[code].ToString() : "").ToArray();
                return string.Create(CultureInfo.InvariantCulture, $"{row},{(values[2].Length > 0 ? values[2][..7] : "")},{string.Join(',', values)}");
            }));
            command.CommandText = $"INSERT INTO people SELECT * FROM read_csv('{file}', header = false, all_varchar = true)";
            command.ExecuteNonQuery();
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>As Splink writes it: the measure in each branch.</summary>
    private static string InBranches() => Counted(string.Join(", ", Ladders.Select(ladder =>
        Case(ladder, $"l.{ladder.Column}", $"r.{ladder.Column}", $"{ladder.Measure}(l.{ladder.Column}, r.{ladder.Column})"))), "people l JOIN people r ON l.block = r.block AND l.row < r.row");

    /// <summary>Each measure once a pair, the branches over its result.</summary>
    private static string OncePair()
    {
        var measured = string.Join(", ", Ladders.Select(ladder => $"l.{ladder.Column} AS l_{ladder.Column}, r.{ladder.Column} AS r_{ladder.Column}, {ladder.Measure}(l.{ladder.Column}, r.{ladder.Column}) AS m_{ladder.Column}"));
        return Counted(string.Join(", ", Ladders.Select(ladder => Case(ladder, $"l_{ladder.Column}", $"r_{ladder.Column}", $"m_{ladder.Column}"))), $"(SELECT {measured} FROM people l JOIN people r ON l.block = r.block AND l.row < r.row)");
    }

    private static string Counted(string codes, string from) =>
        $"SELECT {string.Join(", ", Ladders.Select(ladder => $"c_{ladder.Column}"))}, count(*) FROM (SELECT {codes} FROM {from}) GROUP BY ALL";

    private static string Case((string Column, string Measure, bool IsSimilarity, double[] Thresholds) ladder, string left, string right, string measure)
    {
        var top = ladder.Thresholds.Length + 2;
        var branches = ladder.Thresholds.Select((threshold, i) =>
            string.Create(CultureInfo.InvariantCulture, $"WHEN {measure} {(ladder.IsSimilarity ? ">=" : "<=")} {threshold} THEN {top - 1 - i}"));
        return string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {left} IS NULL OR {right} IS NULL THEN 0 WHEN {left} = {right} THEN {top} {string.Join(' ', branches)} ELSE 1 END AS c_{ladder.Column}");
    }

    private static LoopRate Query(DuckDbConnection connection, string sql, HashSet<(string, long)> expected, long pairs)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var watch = Stopwatch.StartNew();
        var start = Environment.CpuUsage.TotalTime;
        var found = new HashSet<(string, long)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                found.Add((string.Join(' ', Enumerable.Range(0, Ladders.Length).Select(i => Convert.ToInt32(reader.GetValue(i), CultureInfo.InvariantCulture))), Convert.ToInt64(reader.GetValue(Ladders.Length), CultureInfo.InvariantCulture)));
            }
        }

        var rate = new LoopRate(pairs, (Environment.CpuUsage.TotalTime - start).TotalSeconds, watch.Elapsed.TotalSeconds);
        return found.SetEquals(expected)
            ? rate
            : throw new InvalidOperationException($"The sides count otherwise: {string.Join("; ", found.Except(expected).Take(5))} against {string.Join("; ", expected.Except(found).Take(5))}.");
    }
}
