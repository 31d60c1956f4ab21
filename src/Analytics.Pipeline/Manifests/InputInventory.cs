using System.Security.Cryptography;

namespace Analytics.Pipeline.Manifests;

/// <summary>Which bytes a run is about.</summary>
internal static class InputInventory
{
    private static readonly EnumerationOptions WholeTree = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,

        // A link may lead back into the tree, or out of the delivery.
        AttributesToSkip = FileAttributes.ReparsePoint,
        MatchType = MatchType.Simple,
    };

    /// <summary>Every file of the input with its hash, in the ordinal order of paths. A file that cannot be read is listed without a hash.</summary>
    public static IReadOnlyList<InputFileEntry> Take(string inputPath, CancellationToken cancellation)
    {
        if (File.Exists(inputPath))
        {
            return [Entry(inputPath, Path.GetFileName(inputPath))];
        }

        var entries = new List<InputFileEntry>();
        foreach (var file in Directory.EnumerateFiles(inputPath, "*", WholeTree))
        {
            cancellation.ThrowIfCancellationRequested();
            entries.Add(Entry(file, Path.GetRelativePath(inputPath, file).Replace(Path.DirectorySeparatorChar, '/')));
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    private static InputFileEntry Entry(string file, string path)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
            return new InputFileEntry(path, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new InputFileEntry(path, 0, null);
        }
    }
}
