using System.IO.Compression;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>Rewrites a package so that the same content gives the same bytes: parts sorted, all dated the first day of the ZIP calendar.</summary>
internal static class ZipNormaliser
{
    // The type list comes first, as readers that stream the package expect.
    private const string First = "[Content_Types].xml";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Rewrite(string source, string target)
    {
        using var input = ZipFile.OpenRead(source);
        using var output = new ZipArchive(new FileStream(target, FileMode.Create, FileAccess.ReadWrite), ZipArchiveMode.Create);
        foreach (var part in input.Entries.OrderBy(item => item.FullName != First).ThenBy(item => item.FullName, StringComparer.Ordinal))
        {
            var copy = output.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = part.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
