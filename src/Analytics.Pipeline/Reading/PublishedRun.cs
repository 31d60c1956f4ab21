using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Reading;

/// <summary>The published run of a workspace, open to be read. Its database never changes, so that any number of readers share it.</summary>
public sealed class PublishedRun : IDisposable
{
    private readonly DuckDbConnection _database;
    private readonly JsonDocument _manifest;
    private readonly Lazy<string> _digest;

    private PublishedRun(string id, string folder, DuckDbConnection database, JsonDocument manifest)
    {
        Id = id;
        Folder = folder;
        _database = database;
        _manifest = manifest;
        _digest = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', Inputs().Order(StringComparer.Ordinal))))));
    }

    /// <summary>The run's id, e.g. <c>2025-34284bd04394</c>.</summary>
    public string Id { get; }

    /// <summary>The run's folder; <c>reports</c> lies in it.</summary>
    public string Folder { get; }

    /// <summary>The folder of the run's reports.</summary>
    public string Reports => Path.Combine(Folder, "reports");

    /// <summary><c>manifest.json</c>, parsed: what went in, what made it, what came out.</summary>
    public JsonElement Manifest => _manifest.RootElement;

    /// <summary>The product's version that made the run.</summary>
    public string ProductVersion => Text("product_version") ?? "—";

    /// <summary>The report year; null when unknown.</summary>
    public int? Year => Manifest.TryGetProperty("report_year", out var year) && year.ValueKind == JsonValueKind.Number ? year.GetInt32() : null;

    /// <summary>The day of judgement; null when unknown.</summary>
    public DateOnly? AsOf => Text("as_of") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>A digest of the SHA-256 of all input files, in hexadecimal: equal where the same files were read.</summary>
    public string DataDigest => _digest.Value;

    /// <summary>The paths of the run's reports below <see cref="Reports"/>, with <c>/</c>.</summary>
    public IReadOnlySet<string> ReportNames => Manifest.TryGetProperty("reports", out var reports)
        ? reports.EnumerateArray().Select(report => report.GetProperty("path").GetString()!).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The folder of the files in which rows that were set aside can be corrected. They hold exact values.</summary>
    public string Quarantine => Path.Combine(Folder, "quarantine");

    /// <summary>The names of the files of <see cref="Quarantine"/>, in order.</summary>
    public IReadOnlyList<string> QuarantineNames => Directory.Exists(Quarantine)
        ? [.. Directory.EnumerateFiles(Quarantine).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Opens the published run.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <exception cref="RunFailedException">There is no workspace, nothing is published, or the run is not whole.</exception>
    public static PublishedRun Open(string workspace)
    {
        var run = Workspace.Existing(workspace).Published();
        var database = RunDatabase.Attach(run);
        try
        {
            return new PublishedRun(run.Name, run.Path, database, JsonDocument.Parse(File.ReadAllBytes(run.Manifest)));
        }
        catch (JsonException cause)
        {
            database.Dispose();
            throw new RunFailedException($"The manifest of run {run.Name} cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>The id of the run that a workspace publishes now; null when nothing is published.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    public static string? CurrentId(string workspace) => new Workspace(workspace).PublishedRunId();

    /// <summary>
    /// A connection of the caller's own; the caller closes it. Unqualified names mean the run's database, catalog <c>run</c>, which cannot be
    /// written; tables of the caller's own can be attached or made in <c>temp</c> beside it.
    /// </summary>
    public DuckDbConnection Connect() => RunDatabase.Enter(_database.Duplicate());

    /// <summary>Closes the database; connections that are still open go on until they are closed.</summary>
    public void Dispose()
    {
        _database.Dispose();
        _manifest.Dispose();
    }

    private string? Text(string name) => Manifest.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private IEnumerable<string> Inputs() => Manifest.TryGetProperty("inputs", out var inputs)
        ? inputs.EnumerateArray().Select(input => input.TryGetProperty("sha256", out var hash) ? hash.GetString() ?? "" : "")
        : [];
}
