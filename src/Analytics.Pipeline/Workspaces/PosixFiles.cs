using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Pipeline.Workspaces;

/// <summary>Two calls of POSIX that .NET does not offer: renaming over a symbolic link, and making a rename durable.</summary>
internal static class PosixFiles
{
    private const int ReadOnly = 0;

    /// <summary>rename(2): replaces <paramref name="target"/> in one step, whatever it is but a folder with content.</summary>
    public static void Rename(string source, string target)
    {
        if (NativeRename(Native(source), Native(target)) != 0)
        {
            throw Failure($"Cannot rename '{source}' to '{target}'");
        }
    }

    /// <summary>fsync(2) of a folder: its entries survive a power cut. File systems that cannot do it are let be.</summary>
    public static void FlushFolder(string path)
    {
        var descriptor = NativeOpen(Native(path), ReadOnly);
        if (descriptor < 0)
        {
            throw Failure($"Cannot open the folder '{path}'");
        }

        _ = NativeFlush(descriptor);
        _ = NativeClose(descriptor);
    }

    // File names are UTF-8 to .NET on every Unix; the calls want them ended by NUL.
    private static byte[] Native(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static IOException Failure(string what)
    {
        var cause = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{what}: {cause.Message}", cause);
    }

    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeRename(byte[] source, byte[] target);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeFlush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeClose(int descriptor);
}
