using System.Security.Cryptography;

namespace Analytics.Dashboard.Assets;

/// <summary>The style sheet and the scripts, which lie within the assembly.</summary>
public static class DashboardAssets
{
    private static readonly Dictionary<string, (byte[] Bytes, string Hash)> Known = new[] { "app.css", "app.js", "echarts.js" }.ToDictionary(name => name, Load, StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>The bytes of an asset; null when there is none of the name.</summary>
    public static byte[]? Bytes(string name) => Known.TryGetValue(name, out var asset) ? asset.Bytes : null;

    /// <summary>The beginning of an asset's SHA-256: a changed asset has another address, so that browsers can keep it for good.</summary>
    public static string Hash(string name) => Known[name].Hash;

    private static (byte[], string) Load(string name)
    {
        using var stream = typeof(DashboardAssets).Assembly.GetManifestResourceStream("Analytics.Dashboard.Assets." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its asset {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }
}
