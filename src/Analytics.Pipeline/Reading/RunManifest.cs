using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Reading;

/// <summary>What the manifest of a finished run says.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="IsPublished">Whether it is the run that the workspace publishes.</param>
/// <param name="ReportYear">The report year; null when unknown.</param>
/// <param name="AsOf">The day of judgement; null when unknown.</param>
/// <param name="ProductVersion">The product's version that made the run.</param>
/// <param name="Options">The options that were given, as text; those that were not are left out.</param>
/// <param name="Inputs">How many files went in.</param>
/// <param name="Stages">The stages in their order, each with its counts.</param>
/// <param name="Reports">The reports: path, bytes, SHA-256.</param>
public sealed record RunManifest(
    string Id, bool IsPublished, int? ReportYear, DateOnly? AsOf, string ProductVersion, IReadOnlyList<KeyValuePair<string, string>> Options, int Inputs, IReadOnlyList<RunManifestStage> Stages,
    IReadOnlyList<RunManifestReport> Reports)
{
    /// <summary>All finished runs of a workspace, the latest year first; the published run's place is by its year and id like any other's.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <exception cref="RunFailedException">There is no such workspace.</exception>
    public static IReadOnlyList<RunManifest> All(string workspace)
    {
        var places = Workspace.Existing(workspace);
        var current = places.PublishedRunId();
        return [.. Directory.EnumerateDirectories(places.Runs).Select(path => new RunFolder(path)).Where(run => run.IsComplete && !run.Name.EndsWith(".partial", StringComparison.Ordinal))
            .OrderByDescending(run => run.Name, StringComparer.Ordinal).Select(run => Read(run, run.Name == current)).OfType<RunManifest>()];
    }

    // A manifest that cannot be read is of a run that another build wrote or somebody changed: the others are shown.
    private static RunManifest? Read(RunFolder run, bool isPublished)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(run.Manifest));
            var root = json.RootElement;
            return new RunManifest(
                run.Name, isPublished, Get(root, "report_year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
                Text(root, "as_of") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Text(root, "product_version") ?? "",
                [.. Members(root, "options").Where(option => option.Value.ValueKind != JsonValueKind.Null).Select(option => KeyValuePair.Create(option.Name, option.Value.ToString()))],
                Items(root, "inputs").Count(),
                [.. Items(root, "stages").Select(stage => new RunManifestStage(Text(stage, "name") ?? "", [.. Members(stage, "counts").Where(count => count.Value.ValueKind == JsonValueKind.Number).Select(count => KeyValuePair.Create(count.Name, count.Value.GetInt64()))]))],
                [.. Items(root, "reports").Select(report => new RunManifestReport(Text(report, "path") ?? "", Get(report, "bytes")?.GetInt64() ?? 0, Text(report, "sha256") ?? ""))]);
        }
        catch (Exception cause) when (cause is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Get(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : default;

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : default;
}

/// <summary>A stage of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Counts">What it counted.</param>
public sealed record RunManifestStage(string Name, IReadOnlyList<KeyValuePair<string, long>> Counts);

/// <summary>A report of a run.</summary>
/// <param name="Path">Its path below the reports' folder, with <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in hexadecimal.</param>
public sealed record RunManifestReport(string Path, long Bytes, string Sha256);
