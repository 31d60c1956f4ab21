using System.Text.Json;

namespace Analytics.Store.Tests.Interop;

/// <summary>The lock file must serve every platform and every registry.</summary>
public sealed class PackageLockTests
{
    private static readonly string[] Platforms =
    [
        "darwin-arm64", "darwin-x64", "linux-arm64", "linux-arm64-musl", "linux-x64", "linux-x64-musl", "win32-arm64", "win32-x64",
    ];

    [Fact]
    public void Packages_AllPlatforms_ArePinnedToOneVersionWithTheirHash()
    {
        using var text = Read("package-lock.json");
        using var manifest = Read("package.json");
        var version = manifest.RootElement.GetProperty("dependencies").GetProperty("@duckdb/node-bindings").GetString();
        var packages = text.RootElement.GetProperty("packages");

        Assert.All(Platforms, platform =>
        {
            var package = packages.GetProperty($"node_modules/@duckdb/node-bindings-{platform}");
            Assert.Equal(version, package.GetProperty("version").GetString());
            Assert.StartsWith("sha512-", package.GetProperty("integrity").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Packages_NoneNamesARegistry()
    {
        using var text = Read("package-lock.json");

        Assert.All(
            text.RootElement.GetProperty("packages").EnumerateObject(),
            package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
    }

    private static JsonDocument Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "src", "Analytics.Store", "native", name)));
    }
}
