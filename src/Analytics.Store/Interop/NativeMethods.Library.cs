using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <summary>
/// The functions of DuckDB's C API that this project uses, one file for each area of the header. What a function makes comes back as a bare
/// pointer, which the caller at once gives to the handle that owns it.
/// </summary>
internal static partial class NativeMethods
{
    private const string Library = "duckdb";

    [SuppressMessage("Performance", "CA1810", Justification = "The resolver must stand before the first native call, which an initialiser of a field would not ensure.")]
    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, Resolve);

    [LibraryImport(Library)]
    internal static partial nint duckdb_library_version();

    [LibraryImport(Library)]
    internal static partial ulong duckdb_vector_size();

    [LibraryImport(Library)]
    internal static partial void duckdb_free(nint pointer);

    /// <summary>Loads the library from a folder, or from where the runtime keeps this assembly's native libraries.</summary>
    /// <exception cref="DllNotFoundException">It is in neither place, or not for this system.</exception>
    internal static nint Load(string folder, string file)
    {
        if (NativeLibrary.TryLoad(Path.Combine(folder, file), out var library)
            || NativeLibrary.TryLoad(file, typeof(NativeMethods).Assembly, DllImportSearchPath.AssemblyDirectory, out library))
        {
            return library;
        }

        throw new DllNotFoundException(
            $"DuckDB's library {file} is not beside the program in '{folder}', or the system cannot load it "
            + $"({RuntimeInformation.RuntimeIdentifier}). Building Analytics.Store puts it there; a copied program needs that file too.");
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        var file = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        return name == Library ? Load(AppContext.BaseDirectory, file) : 0;
    }
}
