using System.Text.Json;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary><c>linkage.json</c>: which records were linked and how, so that a pair can be explained from the same files later.</summary>
/// <param name="Files">Absolute paths of the records' files: one, or the left and the right.</param>
/// <param name="Sha256">Their contents' hashes, lower-case hexadecimal.</param>
/// <param name="IdColumn">The column with the ids; null = the data rows' numbers.</param>
/// <param name="IgnoredColumns">The columns that were left out.</param>
/// <param name="OneToOne">Whether links were one to one.</param>
internal sealed record LinkageManifest(
    IReadOnlyList<string> Files, IReadOnlyList<string> Sha256, string? IdColumn, IReadOnlyList<string> IgnoredColumns, bool OneToOne)
{
    public const string FileName = "linkage.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static LinkageManifest Of(LinkingOptions options, RecordInput input) => new(
        [.. new[] { options.Records.Path, options.Records.RightPath }.OfType<string>().Select(Path.GetFullPath)],
        [.. input.Files.Select(file => file.Sha256)],
        options.Records.IdColumn,
        options.Records.IgnoredColumns,
        options.OneToOne);

    /// <exception cref="RunFailedException">The folder has no manifest, or one that cannot be read.</exception>
    public static LinkageManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return JsonSerializer.Deserialize<LinkageManifest>(File.ReadAllText(path), Format) ?? throw new RunFailedException($"{path} is empty.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RunFailedException($"There is no {FileName} in '{folder}': expected a folder that dedupe or link has written.");
        }
        catch (JsonException fault)
        {
            throw new RunFailedException($"{path} cannot be read: {fault.Message}");
        }
    }

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Format) + "\n");
}
