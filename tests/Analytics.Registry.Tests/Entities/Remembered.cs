using System.Globalization;
using Analytics.Registry.Entities;
using Analytics.Registry.Intake;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Entities;

/// <summary>Runs of one workspace after each other: each is resolved with the memory of the one before, in files on disk as in the product.</summary>
internal sealed class Remembered : IDisposable
{
    private readonly TempFolder _folder = new();
    private int _runs;

    public string Previous => Path.Combine(_folder.Path, $"run{_runs.ToString(CultureInfo.InvariantCulture)}.duckdb");

    /// <summary>Loads a roster and resolves it; <paramref name="decide"/> may write decisions first.</summary>
    /// <returns>Platform, name and entity of each row of people, in the file's order.</returns>
    public IReadOnlyList<string> Run(string roster, Action<DuckDbConnection>? decide = null)
    {
        var previous = _runs == 0 ? null : Previous;
        _runs++;
        var input = Path.Combine(_folder.Path, $"input{_runs.ToString(CultureInfo.InvariantCulture)}");
        Directory.CreateDirectory(input);
        File.WriteAllText(Path.Combine(input, "平台名录.csv"), Intake.Loaded.Register);
        File.WriteAllText(Path.Combine(input, "名单.csv"), "平台编号,年度,姓名,证件号码,是否固定人员\n" + roster);
        using var database = new DuckDbConnection($"Data Source={Previous};Threads=2");
        database.Open();
        RegistryIntake.Load(database, new IntakeOptions(input, 2025, new DateOnly(2026, 3, 31)), null, CancellationToken.None);
        decide?.Invoke(database);
        EntityResolution.Resolve(database, CancellationToken.None, previous);
        return Rows(database, "SELECT p.platform_id, p.name, e.entity_id FROM result.entity e JOIN main.personnel p USING (row_id) WHERE e.kind = 'person' ORDER BY row_id");
    }

    /// <summary>The rows of a query on the last run, cells joined by |.</summary>
    public IReadOnlyList<string> Ask(string sql)
    {
        using var database = new DuckDbConnection($"Data Source={Previous};Access Mode=read_only");
        database.Open();
        return Rows(database, sql);
    }

    public string? Digest()
    {
        using var database = new DuckDbConnection($"Data Source={Previous};Access Mode=read_only");
        database.Open();
        return EntityResolution.MemoryDigest(database);
    }

    public void Dispose() => _folder.Dispose();

    private static List<string> Rows(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
