namespace Analytics.Pipeline.Linking.Records;

/// <summary>A file's path as it stands between the quotes of DuckDB's table functions.</summary>
internal static class FilePattern
{
    // The path is a pattern to DuckDB: characters that mean something in patterns stand for themselves in brackets.
    public static string Of(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal)
        .Replace("'", "''", StringComparison.Ordinal);
}
