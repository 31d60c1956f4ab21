namespace Analytics.Linkage.Expressions;

/// <summary>How names are written in expressions.</summary>
internal static class ExpressionText
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "and", "or", "not", "else", "missing" };

    public static string Quote(string name) => IsPlain(name) ? name : '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    public static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!IsWordPart(c))
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsAsciiDigit(name[0]) && !Reserved.Contains(name);
    }
}
