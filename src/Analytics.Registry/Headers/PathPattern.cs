using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Registry.Headers;

/// <summary>A file or sheet pattern: <c>*</c> any characters but <c>/</c>, <c>?</c> one of them, <c>**</c> any number of folders.
/// A pattern without <c>/</c> is compared with the last part of a path. Case does not matter: offices' file systems ignore it.</summary>
internal sealed class PathPattern
{
    private readonly Regex _regex;
    private readonly bool _isNameOnly;

    public PathPattern(string pattern)
    {
        _isNameOnly = !pattern.Contains('/', StringComparison.Ordinal);
        _regex = new Regex(Translate(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>True when the path (folders separated by <c>/</c>) suits the pattern.</summary>
    public bool Matches(string path)
    {
        var compared = _isNameOnly ? path[(path.LastIndexOf('/') + 1)..] : path;
        return _regex.IsMatch(compared.Normalize(NormalizationForm.FormC));
    }

    private static string Translate(string pattern)
    {
        var text = pattern.Normalize(NormalizationForm.FormC);
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:[^/]*/)*");
                i += 2;
            }
            else if (text.AsSpan(i).StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(text[i] switch { '*' => "[^/]*", '?' => "[^/]", var other => Regex.Escape(other.ToString()) });
            }
        }

        return regex.Append(@"\z").ToString();
    }
}
