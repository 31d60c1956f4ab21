namespace Analytics.Regulations.Compliance;

/// <summary>Texts inside statements.</summary>
internal static class Sql
{
    /// <summary>A text as a literal.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}
