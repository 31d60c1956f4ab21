namespace Analytics.Pipeline.Linking.Records;

/// <summary>Which records are read, and which of their columns are not for comparison.</summary>
/// <param name="Path">The file; when two are linked, the left one.</param>
/// <param name="RightPath">The right file; <c>null</c> where one file is searched for duplicates.</param>
public sealed record RecordOptions(string Path, string? RightPath = null)
{
    /// <summary>The column that names the records, the same in both files; <c>null</c> = they are named by their data row, from 1.</summary>
    public string? IdColumn { get; init; }

    /// <summary>Columns that are left out, such as those that hold the truth.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>Names from a list with commas between them, as the command line has it.</summary>
    /// <param name="list">The list; <c>null</c> for none.</param>
    public static IReadOnlyList<string> SplitNames(string? list) =>
        (list ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault() => Fault(Path) ?? (RightPath is null ? null : Fault(RightPath));

    private static string? Fault(string path)
    {
        if (Directory.Exists(path))
        {
            return $"'{path}' is a folder; expected one file of records.";
        }

        return File.Exists(path) ? null : $"There is no file '{path}'.";
    }
}
