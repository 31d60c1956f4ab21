using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>A period written in one cell: 2023.01-2025.12, 2023年1月至今, 2023-01-01~2025-12-31.</summary>
internal static class ServicePeriodText
{
    private static readonly string[] Separators = ["至", "到", "~", "～", "—", "–", "－", " - ", "--"];

    /// <summary>Both ends; a month stands for its first day at the start and its last day at the end; 至今 leaves the end open.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly? start, out DateOnly? end)
    {
        (start, end) = (null, null);
        var written = text.Trim().ToString();
        foreach (var separator in Separators)
        {
            var at = written.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0)
            {
                return TryEnds(written[..at], written[(at + separator.Length)..], out start, out end);
            }
        }

        // A single hyphen also stands inside dates: the one in the middle parts 2023.01-2025.12 and 2023-01-01-2025-12-31.
        var hyphens = Enumerable.Range(0, written.Length).Where(i => written[i] == '-').ToArray();
        return hyphens.Length % 2 == 1 && TryEnds(written[..hyphens[hyphens.Length / 2]], written[(hyphens[hyphens.Length / 2] + 1)..], out start, out end);
    }

    private static bool TryEnds(string first, string last, out DateOnly? start, out DateOnly? end)
    {
        var from = DateText.Parse(first.TrimEnd([' ', '-', '~', '～', '—', '–', '－']));
        var to = DateText.Parse(last);
        (start, end) = (from.OrNull?.First, to.OrNull?.Last);
        return start is not null && !to.IsError;
    }
}
