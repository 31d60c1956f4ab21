using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <summary>C strings in and out.</summary>
internal static class NativeText
{
    /// <summary>Text that the native object goes on owning; null stays null.</summary>
    internal static string? Borrowed(nint text) => Marshal.PtrToStringUTF8(text);

    /// <summary>Text that was handed over to us: copied, then freed.</summary>
    internal static string? Taken(nint text)
    {
        if (text == 0)
        {
            return null;
        }

        var copy = Marshal.PtrToStringUTF8(text);
        NativeMethods.duckdb_free(text);
        return copy;
    }
}
