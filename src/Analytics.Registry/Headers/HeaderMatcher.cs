using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>
/// Finds which canonical table a row of headers belongs to and which column each header means. Same headers, same answer: no state, no
/// culture, and ties are broken by position.
/// </summary>
public static class HeaderMatcher
{
    private const int CandidatesShown = 3;

    /// <summary>A wording known only once 日期 and 时间 and their like are taken for one.</summary>
    private const double LooseTrust = 0.8;

    /// <summary>Matches a single header row.</summary>
    public static HeaderMatch Match(IReadOnlyList<string> headers, HeaderHints? hints = null, HeaderOverrides? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return Match([.. headers.Select(HeaderCell.Of)], hints, overrides);
    }

    /// <summary>Matches a header, each column with its readings (see <see cref="HeaderRows.Join"/>).</summary>
    /// <param name="headers">One cell a column.</param>
    /// <param name="hints">What is known of the sheet besides.</param>
    /// <param name="overrides">What a person has decided; a table named there is taken without a test.</param>
    public static HeaderMatch Match(IReadOnlyList<HeaderCell> headers, HeaderHints? hints = null, HeaderOverrides? overrides = null) =>
        Match(HeaderIndex.Canonical, headers, hints ?? HeaderHints.None, overrides);

    /// <summary>How much a row looks like a header, 0 to 1: the share of its filled cells that are known headers of any table, less
    /// those that look like values. A row with fewer than two filled or known cells gives 0.</summary>
    public static double LooksLikeHeader(IReadOnlyList<string?> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return HeaderRowScore.Of(HeaderIndex.Canonical, row);
    }

    internal static HeaderMatch Match(HeaderIndex index, IReadOnlyList<HeaderCell> headers, HeaderHints hints, HeaderOverrides? overrides)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var lookups = headers.Select(HeaderLookup.Of).ToList();
        var options = OptionsByTable(index, lookups);
        var given = overrides?.Table is { } table ? index.IndexOf(table) : null;
        var candidates = given is null
            ? index.Tables.Where(candidate => IsWorthATry(candidate, options[candidate.Ordinal], hints, overrides))
            : [given];
        var fits = candidates
            .Select(candidate => TableFit.Of(index, candidate, lookups, options[candidate.Ordinal], hints, overrides))
            .OrderByDescending(fit => fit.IsEnough).ThenByDescending(fit => fit.Total).ThenBy(fit => fit.Index.Ordinal)
            .ToList();
        return Decide(index, lookups, fits, hints, overrides);
    }

    /// <summary>Most tables share a word or two with any header; only those with a word of their signature can be meant.</summary>
    private static bool IsWorthATry(HeaderIndex.TableIndex table, List<ColumnOption> options, HeaderHints hints,
        HeaderOverrides? overrides) =>
        overrides is not null
        || options.Exists(option => table.Any.Contains(option.Column) || table.All.Contains(option.Column))
        || TableHints.Strength(table, hints) > 0;

    private static HeaderMatch Decide(HeaderIndex index, List<HeaderLookup> headers, List<TableFit> fits, HeaderHints hints,
        HeaderOverrides? overrides)
    {
        var isGiven = overrides?.Table is not null;
        var admitted = fits.Where(fit => isGiven || (fit.IsEnough && !fit.IsRepelled)).ToList();
        var margin = admitted.Count < 2 ? 1 : 1 - (Math.Max(admitted[1].Total, 0) / Math.Max(admitted[0].Total, double.Epsilon));
        var refusal = admitted.Count == 0
            ? fits.Exists(fit => fit.IsEnough) ? HeaderRefusal.Repelled : HeaderRefusal.TooThin
            : margin <= 0 ? HeaderRefusal.Tie : HeaderRefusal.None;
        var chosen = refusal == HeaderRefusal.None ? admitted[0] : null;
        var columns = headers.Select((header, position) => Describe(index, header, position, chosen, overrides)).ToList();
        var candidates = (admitted.Count > 0 ? admitted : fits).Take(CandidatesShown)
            .Select(fit => new TableCandidate(fit.Index.Table, fit.Share, fit.Total)).ToList();
        var implied = chosen is null ? new Dictionary<string, string>(StringComparer.Ordinal) : TableHints.Implied(chosen.Index, hints);
        return new HeaderMatch(chosen?.Index.Table, chosen?.Share ?? 0, Math.Max(margin, 0), refusal, columns, candidates, implied);
    }

    private static HeaderAssignment Describe(HeaderIndex index, HeaderLookup header, int position, TableFit? chosen,
        HeaderOverrides? overrides)
    {
        var meaning = chosen?.Assignment.Meanings[position] ?? (header.IsBlank ? HeaderMeaning.Blank : HeaderMeaning.Unknown);
        if (meaning == HeaderMeaning.Unknown && index.IsNeutral(header.Key)) meaning = HeaderMeaning.Neutral;
        var columns = chosen?.Index.Table.InputColumns;
        var column = chosen?.Assignment.Columns[position] is { } found ? columns![found] : null;
        var suggestion = meaning switch
        {
            HeaderMeaning.Unknown when chosen is not null => ColumnSuggestion.For(chosen.Index, header.Key, chosen.Assignment.Has),
            HeaderMeaning.Duplicate or HeaderMeaning.Ambiguous => string.Join(';',
                chosen!.Assignment.Rivals[position].Select(rival => columns![rival].Name)),
            _ => null,
        };
        var money = overrides is not null && overrides.Units.TryGetValue(header.Key, out var unit) ? unit : header.MoneyUnit;
        return new HeaderAssignment(position, header.Cell.Text, column, meaning, money, header.Unit, header.Year, suggestion);
    }

    private static List<ColumnOption>[] OptionsByTable(HeaderIndex index, List<HeaderLookup> headers)
    {
        var options = new List<ColumnOption>[index.Tables.Count];
        for (var table = 0; table < options.Length; table++) options[table] = [];
        for (var position = 0; position < headers.Count; position++)
        {
            foreach (var way in headers[position].Ways) AddOptions(index, options, position, way);
        }

        return options;
    }

    private static void AddOptions(HeaderIndex index, List<ColumnOption>[] options, int position, HeaderLookup.Way way)
    {
        if (way.Keys.Count == 1)
        {
            foreach (var entry in index.Find(way.Keys[0]))
            {
                if (way.WithoutRemark && IsNumber(index.Tables[entry.Table].Table.InputColumns[entry.Column].Type)) continue;
                options[entry.Table].Add(new ColumnOption(position, entry.Column, way.Trust, index.Telling(entry.Key), entry.Weak));
            }

            foreach (var entry in index.FindLoosely(way.Keys[0]))
            {
                if (way.WithoutRemark && IsNumber(index.Tables[entry.Table].Table.InputColumns[entry.Column].Type)) continue;
                options[entry.Table].Add(new ColumnOption(position, entry.Column, way.Trust * LooseTrust, index.Telling(entry.Key),
                    Weak: false));
            }

            return;
        }

        // Two wordings of one header: both may be known, but they must not mean different columns.
        var found = way.Keys.SelectMany(key => index.Find(key).ToArray()).Where(entry => !entry.Weak).GroupBy(entry => entry.Table);
        foreach (var table in found)
        {
            var columns = table.Select(entry => entry.Column).Distinct().ToList();
            var telling = table.Max(entry => index.Telling(entry.Key));
            if (columns.Count == 1) options[table.Key].Add(new ColumnOption(position, columns[0], way.Trust, telling, Weak: false));
        }
    }

    private static bool IsNumber(ColumnType type) =>
        type is ColumnType.Integer or ColumnType.Decimal or ColumnType.Money or ColumnType.IntegerSet;
}
