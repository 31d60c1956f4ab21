using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Registry.Intake;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.Intake;

/// <summary>The two sides that are compared, each run in a process of its own.</summary>
internal static class IntakeSides
{
    /// <summary>Read, normalise, check and store: the whole of <see cref="RegistryIntake.Load"/>.</summary>
    public const string Intake = "intake";

    /// <summary>DuckDB's own reader with its own detection of types, into a table.</summary>
    public const string DuckDb = "duckdb";

    private const string Settings = "Threads=2;Memory Limit=400MB";

    /// <summary>Runs one side into a new database and prints what it took.</summary>
    /// <param name="side">Which one.</param>
    /// <param name="input">The folder, or for DuckDB the roster.</param>
    /// <param name="database">The database file to make.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string side, string input, string database)
    {
        var measurement = Measurement.Of(() =>
        {
            using var connection = new DuckDbConnection($"Data Source={database};{Settings}");
            connection.Open();
            return side == Intake ? LoadByIntake(connection, input) : LoadByDuckDb(connection, input);
        });
        Console.WriteLine(measurement.ToLine());
        return 0;
    }

    private static long LoadByIntake(DuckDbConnection connection, string folder)
    {
        RegistryIntake.Load(connection, new IntakeOptions(folder), progress: null, CancellationToken.None);
        return Count(connection, "main.personnel");
    }

    private static long LoadByDuckDb(DuckDbConnection connection, string roster)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE roster AS SELECT * FROM read_csv('{roster}')";
        command.ExecuteNonQuery();
        return Count(connection, "roster");
    }

    private static long Count(DuckDbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
