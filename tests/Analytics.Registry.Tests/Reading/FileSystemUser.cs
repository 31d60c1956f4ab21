using System.Runtime.InteropServices;

namespace Analytics.Registry.Tests.Reading;

/// <summary>
/// Makes this thread's access to files that of an ordinary user: rights do not bind root, and tests often run as root. Linux keeps the user for
/// files apart from the user, for each thread (setfsuid), and takes root's override of rights away with it.
/// </summary>
internal sealed class FileSystemUser : IDisposable
{
    private const uint Nobody = 65534;

    private readonly int _before;

    public FileSystemUser() => _before = SetFsUid(Nobody);

    public void Dispose() => _ = SetFsUid((uint)_before);

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFsUid(uint user);
}
