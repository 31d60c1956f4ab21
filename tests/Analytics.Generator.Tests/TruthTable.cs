namespace Analytics.Generator.Tests;

/// <summary>Truth files as lists of fields.</summary>
internal static class TruthTable
{
    public static List<string[]> Read(string path) => [.. File.ReadLines(path).Skip(1).Select(l => l.Split(','))];

    public static Dictionary<string, byte[]> Bytes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(p => Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllBytes);

    /// <summary>Says which file differs, is missing or is too many.</summary>
    public static void AssertSame(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, bytes) in expected) Assert.True(bytes.AsSpan().SequenceEqual(actual[file]), $"{file} differs.");
    }
}
