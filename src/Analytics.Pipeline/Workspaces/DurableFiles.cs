using System.Text;

namespace Analytics.Pipeline.Workspaces;

/// <summary>Writes that are on the disk, whole, when the call returns.</summary>
internal static class DurableFiles
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Puts a text in the place of a file in one step: a reader sees the old text or the new one, never a part.</summary>
    public static void Replace(string path, string text)
    {
        var next = path + ".new";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Utf8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Flushes every file and folder below a folder, and the folder itself.</summary>
    public static void FlushTree(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            stream.Flush(flushToDisk: true);
        }

        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
        {
            FlushFolder(inner);
        }

        FlushFolder(folder);
    }

    /// <summary>Makes the entries of a folder durable. Windows does so by itself (NTFS journals its directories).</summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            PosixFiles.FlushFolder(folder);
        }
    }
}
