using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Manifests;

/// <summary>Which product made a run.</summary>
internal static class ProductVersion
{
    /// <summary>The released version, e.g. <c>0.1.0</c>: part of a run's id.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>
    /// Differs between any two builds of different source. Not part of the id, which must not depend on who built the product; it keeps a
    /// developer's new build from handing out what an older build of the same version found.
    /// </summary>
    public static string Build { get; } = BuildOf(typeof(ProductVersion).Assembly);

    private static string BuildOf(Assembly assembly)
    {
        var modules = assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Analytics.", StringComparison.Ordinal))
            .Select(Assembly.Load)
            .Append(assembly)
            .OrderBy(item => item.GetName().Name, StringComparer.Ordinal)
            .Select(item => item.ManifestModule.ModuleVersionId.ToString("N"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', modules))))[..16];
    }
}
