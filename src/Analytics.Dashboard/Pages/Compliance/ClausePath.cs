namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>Where a center's outcomes of one clause are shown: one segment of a path holds both ids.</summary>
internal static class ClausePath
{
    /// <summary>The page's path.</summary>
    public const string Path = "compliance/{id}";

    /// <summary>The segment in SQL, over <c>center_id</c> and <c>clause</c>.</summary>
    public const string Sql = "center_id || '~' || replace(clause, '/', '~')";

    /// <summary>The path of a center's clause.</summary>
    public static string Of(string center, string clause) => $"compliance/{center}~{clause.Replace('/', '~')}";

    /// <summary>Whether an outcome says that a clause is not met: of thousands of centers files hold the pages of these alone.</summary>
    public static bool IsUnmet(string? outcome) => outcome is "FAIL" or "TRIGGER_REVOKE";
}
