using Analytics.Generator.Truth;

namespace Analytics.Generator.Office;

/// <summary>A file for the input folder and which entities its rows are about. Sheets are named as in the file; rows count as readers count them.</summary>
/// <param name="Path">Relative to the input folder, with '/'.</param>
/// <param name="Content">The bytes.</param>
/// <param name="People">Rows of people.</param>
/// <param name="Equipment">Rows of equipment.</param>
internal sealed record Delivery(string Path, byte[] Content, IReadOnlyList<TruthRow> People, IReadOnlyList<TruthRow> Equipment)
{
    /// <summary>The same file inside an archive.</summary>
    public Delivery Inside(string archive) => this with
    {
        People = [.. People.Select(r => r with { File = archive + "!" + Path })],
        Equipment = [.. Equipment.Select(r => r with { File = archive + "!" + Path })],
    };
}
