using System.Globalization;
using System.Text;
using Analytics.Registry.Intake;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Intake;

/// <summary>Rosters around and far beyond the size of a data chunk, which go to the database beside the thread that reads them.</summary>
public sealed class LargeRosterTests
{
    private static readonly string[] Titles = ["教授", "副教授", "工程师", "技术员", "博导"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    public void Load_RowsAroundAChunk_KeepsEachInItsPlace(int rows)
    {
        using var folder = new TempFolder();
        WriteRoster(folder, rows);

        using var database = Open(folder, threads: 2);
        var summary = RegistryIntake.Load(database, new IntakeOptions(folder.File("input")), progress: null, CancellationToken.None);

        Assert.Equal(rows, summary.RowsAccepted);
        Assert.Equal([rows, 0], Counts(database));
    }

    [Fact]
    public void Load_ByOneThreadAndByTwo_StoresTheSameRowsInTheSameOrder()
    {
        using var folder = new TempFolder();
        WriteRoster(folder, 250_000);
        var stored = new List<string>();
        foreach (var threads in new[] { 1, 2 })
        {
            using var database = Open(folder, threads);
            RegistryIntake.Load(database, new IntakeOptions(folder.File("input")), progress: null, CancellationToken.None);
            Assert.Equal([250_000, 0], Counts(database));
            stored.Add(Text(database, """
                SELECT (SELECT md5(string_agg(p::VARCHAR, chr(10) ORDER BY rowid)) FROM main.personnel p) || (SELECT md5(string_agg(i::VARCHAR, chr(10) ORDER BY rowid)) FROM intake.issue i)
                """));
        }

        Assert.Equal(stored[0], stored[1]);
    }

    [Fact]
    public void Load_CancelledWhileChunksAreOnTheirWay_StopsAndLetsTheDatabaseGo()
    {
        using var folder = new TempFolder();
        WriteRoster(folder, 150_000);
        using var cancellation = new CancellationTokenSource();
        using (var database = Open(folder, threads: 2))
        {
            var progress = new CancelAfter(100_000, cancellation);
            Assert.ThrowsAny<OperationCanceledException>(() => RegistryIntake.Load(database, new IntakeOptions(folder.File("input")), progress, cancellation.Token));

            // Nothing works on in the background: the connection is free at once, and what it says stays as it is.
            var rows = Text(database, "SELECT count(*)::VARCHAR FROM main.personnel");
            Assert.Equal(rows, Text(database, "SELECT count(*)::VARCHAR FROM main.personnel"));
        }

        File.Delete(folder.File("2.duckdb"));
    }

    private static void WriteRoster(TempFolder folder, int rows)
    {
        Directory.CreateDirectory(folder.File("input"));
        var text = new StringBuilder("平台编号,年度,姓名,证件号码,职称,是否固定人员,到岗日期\n");
        for (var i = 1; i <= rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"LN-{i % 7},2025,人员{i},{290_000_000_000_000_000 + i},{Titles[i % Titles.Length]},{(i % 3 == 0 ? "否" : "是")},{2000 + (i % 25)}-03-01\n");
        }

        File.WriteAllText(Path.Combine(folder.File("input"), "人员名单.csv"), text.ToString());
    }

    private static DuckDbConnection Open(TempFolder folder, int threads)
    {
        var connection = new DuckDbConnection($"Data Source={folder.File($"{threads}.duckdb")};Threads={threads}");
        connection.Open();
        return connection;
    }

    /// <summary>How many rows there are, and how many do not stand where the file has them.</summary>
    private static int[] Counts(DuckDbConnection database) =>
    [
        .. Text(database, """
            SELECT count(*) || ' ' || count(*) FILTER (row_id <> rowid + 1 OR source_row <> rowid + 2 OR name <> '人员' || (rowid + 1)) FROM main.personnel
            """).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
    ];

    private static string Text(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private sealed class CancelAfter(long rows, CancellationTokenSource cancellation) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value)
        {
            if (value.RowsRead >= rows)
            {
                cancellation.Cancel();
            }
        }
    }
}
