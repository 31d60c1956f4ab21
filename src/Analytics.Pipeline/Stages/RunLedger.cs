using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.Pipeline.Manifests;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>The tables <c>pipeline.stage</c> and <c>pipeline.info</c>: which stages of this run are finished, and what the later ones need to know of them.</summary>
/// <remarks>The schema is not called "run": that is the catalog's name when somebody opens <c>run.duckdb</c>, and DuckDB finds the two ambiguous.</remarks>
internal sealed class RunLedger(DuckDbConnection database)
{
    private const string LatestYearKey = "latest_report_year";
    private const string BuildKey = "build";

    /// <summary>What a later run must know of this one.</summary>
    public const string InputKey = "input", ScopeKey = "scope", YearKey = "year", PreviousKey = "previous_run", MemoryKey = "memory";

    /// <summary>Makes the tables in a new database and signs it with the product's build.</summary>
    public void Create()
    {
        Execute("CREATE SCHEMA IF NOT EXISTS pipeline");
        Execute("CREATE TABLE IF NOT EXISTS pipeline.stage (name VARCHAR PRIMARY KEY, ordinal INTEGER NOT NULL, counts VARCHAR NOT NULL)");
        Execute("CREATE TABLE IF NOT EXISTS pipeline.info (name VARCHAR PRIMARY KEY, value VARCHAR)");
        SetInfo(BuildKey, ProductVersion.Build);
    }

    /// <summary>Whether the database was begun by this very build; what another build left is not gone on with.</summary>
    public bool IsOfThisBuild() => HasTables() && Info(BuildKey) == ProductVersion.Build;

    public int? LatestReportYear() => Info(LatestYearKey) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public void SetLatestReportYear(int? year)
    {
        if (year is { } known)
        {
            SetInfo(LatestYearKey, known.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether a stage is finished.</summary>
    public bool IsFinished(string stage) => FinishedStages().Any(item => item.Name == stage);

    /// <summary>Records that a stage is finished; the record outlives the process.</summary>
    /// <param name="stage">Its name.</param>
    /// <param name="ordinal">Its place among the stages.</param>
    /// <param name="counts">Its figures.</param>
    /// <param name="checkpoint">Whether the database's file is brought up to date with its log, which only works while nothing else writes.</param>
    public void Finish(string stage, int ordinal, IReadOnlyList<StageCount> counts, bool checkpoint)
    {
        Execute("INSERT INTO pipeline.stage VALUES (?, ?, ?)", stage, ordinal, Json(counts));
        if (checkpoint)
        {
            Execute("CHECKPOINT");
        }
    }

    /// <summary>The finished stages and their figures, in order.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<StageCount> Counts)> FinishedStages()
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT name, counts FROM pipeline.stage ORDER BY ordinal";
        using var reader = command.ExecuteReader();
        var stages = new List<(string, IReadOnlyList<StageCount>)>();
        while (reader.Read())
        {
            stages.Add((reader.GetString(0), Counts(reader.GetString(1))));
        }

        return stages;
    }

    private static string Json(IReadOnlyList<StageCount> counts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var count in counts)
            {
                json.WriteNumber(count.Name, count.Value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static List<StageCount> Counts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(item => new StageCount(item.Name, item.Value.GetInt64()))];
    }

    private bool HasTables()
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'pipeline'";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 2;
    }

    /// <summary>A fact that a run leaves to later ones; null when it was not recorded.</summary>
    public string? Info(string name)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT value FROM pipeline.info WHERE name = ?";
        Add(command, name);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Records a fact.</summary>
    public void SetInfo(string name, string value) => Execute("INSERT OR REPLACE INTO pipeline.info VALUES (?, ?)", name, value);

    private void Execute(string sql, params object[] values)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            Add(command, value);
        }

        command.ExecuteNonQuery();
    }

    private static void Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
