using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Manifests;

/// <summary>Writes <c>manifest.json</c>: what went in, what made it, what came out. No times: the same run has the same manifest.</summary>
internal static class ManifestWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",

        // Chinese file names stay readable; the file is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(RunContext context)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            var facts = RunFacts.Of(context);
            json.WriteStartObject();
            json.WriteString("run_id", facts.RunId);
            json.WriteString("product", "analytics");
            json.WriteString("product_version", facts.ProductVersion);
            json.WriteString("duckdb_version", DatabaseVersion(context.Database));
            WriteOptions(json, context.Options);
            WriteNumber(json, "report_year", facts.Year);
            json.WriteString("as_of", facts.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteInputs(json, context);
            WriteStages(json, context);
            WriteReports(json, context.Folder.Reports);
            json.WriteEndObject();
        }

        DurableFiles.Replace(context.Folder.Manifest, Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void WriteOptions(Utf8JsonWriter json, RunOptions options)
    {
        json.WriteStartObject("options");
        WriteNumber(json, "year", options.Year);
        json.WriteString("as_of", options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("regime", options.Regime);
        json.WriteString("city", options.City);
        json.WriteString("lang", options.Language == ReportLanguage.Chinese ? "zh" : "en");
        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, RunContext context)
    {
        var reports = new ReportContext(context.Database, context.Folder.Reports, RunFacts.Of(context), context.Cancellation);
        var files = new ReportQueries(reports).Rows(
            "SELECT path, bytes, sha256, status, duplicate_of FROM intake.file ORDER BY path",
            row => (Path: row.GetString(0), Bytes: row.Number(1), Sha256: row.Text(2), Status: row.Text(3), DuplicateOf: row.Text(4)));
        json.WriteStartArray("inputs");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("status", file.Status);
            if (file.DuplicateOf is not null)
            {
                json.WriteString("duplicate_of", file.DuplicateOf);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStages(Utf8JsonWriter json, RunContext context)
    {
        json.WriteStartArray("stages");
        foreach (var (name, counts) in context.Ledger.FinishedStages())
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteStartObject("counts");
            foreach (var count in counts)
            {
                json.WriteNumber(count.Name, count.Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReports(Utf8JsonWriter json, string folder)
    {
        json.WriteStartArray("reports");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'));
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(Path.Combine(folder, path));
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteNumber("bytes", stream.Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(stream)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string DatabaseVersion(DbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT version()";
        return (string)command.ExecuteScalar()!;
    }
}
