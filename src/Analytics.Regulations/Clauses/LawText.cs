using System.Text.RegularExpressions;

namespace Analytics.Regulations.Clauses;

/// <summary>The words of a regulation, cut into its articles, to verify that a quote is a quote.</summary>
public sealed partial class LawText
{
    private readonly string _whole;
    private readonly List<(string Heading, string Text)> _articles = [];

    /// <summary>Reads a regulation.</summary>
    /// <param name="text">Its text, an article beginning on a line of its own with 第…条.</param>
    public LawText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _whole = Bare(text);
        var starts = ArticleStart().Matches(text).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : text.Length;
            _articles.Add((Bare(starts[i].Groups[1].Value), Bare(text[starts[i].Index..end])));
        }
    }

    /// <summary>
    /// Whether the pieces of a quote stand in the article, word for word and in order; white space does not count, a clause without the
    /// number of an article is looked for in the whole text.
    /// </summary>
    /// <param name="article">As cited, e.g. 第五条（五） or 第八条 6.</param>
    /// <param name="quote">The quote, <c>……</c> where words were left out.</param>
    public bool Holds(string article, string quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var heading = ArticleStart().Match(article).Groups[1].Value;
        var places = heading.Length == 0 ? [_whole] : _articles.Where(part => part.Heading == Bare(heading)).Select(part => part.Text);
        return places.Any(text => Follow(text, quote));
    }

    private static bool Follow(string text, string quote)
    {
        var at = 0;
        foreach (var piece in quote.Split("……", StringSplitOptions.RemoveEmptyEntries).Select(Bare))
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return at > 0;
    }

    private static string Bare(string text) => White().Replace(text, "");

    [GeneratedRegex(@"^\s*(第[一二三四五六七八九十百]+条)", RegexOptions.Multiline)]
    private static partial Regex ArticleStart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
