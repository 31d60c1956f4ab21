using Analytics.Store.Interop;
using Analytics.TestKit;

namespace Analytics.Store.Tests.Interop;

public sealed class NativeMethodsTests
{
    [Fact]
    public void Load_NoSuchLibrary_SaysFileAndFolder()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<DllNotFoundException>(() => NativeMethods.Load(folder.Path, "libno_such_library.so"));

        Assert.Contains("libno_such_library.so", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
    }
}
