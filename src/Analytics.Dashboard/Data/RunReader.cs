using System.Data.Common;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reading;
using Analytics.Pipeline.Reports;
using Analytics.Store;

namespace Analytics.Dashboard.Data;

/// <summary>Reads the published run for one viewer. What the viewer may not see is left out by the queries themselves.</summary>
/// <remarks>
/// Three marks in a query are replaced: <c>{lang}</c> by the suffix of columns in the viewer's language; <c>{sees:EXPR}</c> by a condition
/// that the platform or center id EXPR is visible; <c>{sees_any:EXPR}</c> by one that any id of the <c>;</c>-separated list EXPR is. The live state
/// of findings, decisions of a moment ago included, is <c>live.finding</c>, that of flags <c>live.flag</c>: no page reads the state of <c>result.finding</c> or <c>result.flag</c>.
/// </remarks>
public sealed partial class RunReader : IDisposable
{
    private readonly LiveRun _live;
    private readonly DuckDbConnection _database;
    private readonly string _suffix;
    private readonly CancellationToken _cancellation;

    /// <summary>Opens a connection of its own.</summary>
    /// <param name="live">The run with what was decided since.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="words">The viewer's language.</param>
    /// <param name="cancellation">Stops a query.</param>
    public RunReader(LiveRun live, Viewer viewer, ReportWords words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(words);
        _live = live;
        Run = live.Run;
        Log = live.Log;
        Viewer = viewer;
        Words = words;
        _suffix = words.Say("_zh", "_en");
        _cancellation = cancellation;
        _database = live.Run.Connect();
        try
        {
            if (!viewer.SeesAll)
            {
                NarrowTo(viewer);
            }
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>The run that is read.</summary>
    public PublishedRun Run { get; }

    /// <summary>The rules that the run was judged by.</summary>
    public RuleShelf Rules => _live.Rules(_database);

    /// <summary>All lines of the log of decisions, a moment old at most.</summary>
    public IReadOnlyList<DecisionEntry> Log { get; }

    /// <summary>Who reads.</summary>
    public Viewer Viewer { get; }

    /// <summary>Words in the viewer's language.</summary>
    public ReportWords Words { get; }

    /// <summary>The connection, for the product's own readers of a run. Whoever uses it answers for the viewer's rights.</summary>
    public DuckDbConnection Database => _database;

    /// <summary>The rows of a query.</summary>
    /// <param name="sql">The query, with marks as the class says and <c>$name</c> for parameters.</param>
    /// <param name="read">Reads one row.</param>
    /// <param name="parameters">Values for the names.</param>
    public IReadOnlyList<T> Rows<T>(string sql, Func<DbDataReader, T> read, params IEnumerable<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(parameters);
        using var command = _database.CreateCommand();
        command.CommandText = Expand(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var stop = _cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row of a query; the default value where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> read, params IEnumerable<(string Name, object? Value)> parameters) => Rows(sql, read, parameters) is [var first, ..] ? first : default;

    /// <summary>A query's single number; zero where it has none.</summary>
    public long Count(string sql, params IEnumerable<(string Name, object? Value)> parameters) =>
        First(sql, row => row.IsDBNull(0) ? 0 : Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), parameters);

    /// <summary>A query with its marks replaced.</summary>
    public string Expand(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return Mark().Replace(sql, mark => mark.Groups["any"].Success
            ? Viewer.SeesAll ? "TRUE" : $"list_has_any(string_split({mark.Groups["of"].Value}, ';'), (SELECT list(platform_id) FROM temp.visible))"
            : mark.Groups["of"].Success
                ? Viewer.SeesAll ? "TRUE" : $"({mark.Groups["of"].Value} IN (SELECT platform_id FROM temp.visible))"
                : _suffix);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => _database.Dispose();

    private void NarrowTo(Viewer viewer)
    {
        using var command = _database.CreateCommand();
        command.CommandText = """
            CREATE TEMP TABLE visible AS SELECT platform_id FROM registry.platform
            WHERE city IN (SELECT unnest(string_split($cities, chr(31)))) OR platform_id IN (SELECT unnest(string_split($platforms, chr(31))))
            """;
        command.Parameters.AddWithValue("cities", string.Join('\u001f', viewer.Cities));
        command.Parameters.AddWithValue("platforms", string.Join('\u001f', viewer.Platforms));
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"\{(?:lang|sees(?<any>_any)?:(?<of>[^}]+))\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
