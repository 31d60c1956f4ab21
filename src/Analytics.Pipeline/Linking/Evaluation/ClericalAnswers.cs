using System.Globalization;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Tables;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>
/// A clerical sample that a person has filled in, in whatever format the office program saved it: one drawn pair a record. A stratum's band is
/// that of the weights drawn from it, which serves as well as the band that was drawn from.
/// </summary>
internal static class ClericalAnswers
{
    private static readonly string[] Needed = ["stratum", "stratum_size", "drawn", "match_weight", "answer"];

    /// <summary>The answers of each stratum, by what the sample calls it.</summary>
    /// <exception cref="RunFailedException">The file is no such sample; the message says where and why.</exception>
    public static IReadOnlyDictionary<string, ClericalTally> Read(string path, CancellationToken cancellation)
    {
        using var source = RecordSource.Open(path, cancellation);
        if (!source.ColumnsMayGrow && Needed.FirstOrDefault(column => !source.Columns.Contains(column)) is { } missing)
        {
            throw new RunFailedException($"{path}: there is no column '{missing}'; the columns are {NamedColumns.List(source)}.");
        }

        var columns = new ColumnBuilders();
        foreach (var name in Needed)
        {
            _ = columns.Add(name);
        }

        var target = new FileTarget(new RecordOptions(path), columns, firstRow: 0, mayAdd: _ => false);
        var count = source.Fill(target, progress: null, cancellation);
        var byName = columns.Build(count).ToDictionary(column => column.Name);
        var strata = new SortedDictionary<string, ClericalStratumCount>(StringComparer.Ordinal);
        for (var record = 0; record < count; record++)
        {
            var where = source.Where(target.Places.Of(record));
            var label = byName["stratum"].Text(record) ?? throw new RunFailedException($"{where}: the pair has no stratum.");
            if (!strata.TryGetValue(label, out var stratum))
            {
                strata.Add(label, stratum = new ClericalStratumCount(Whole(byName["stratum_size"], record, where), (int)Whole(byName["drawn"], record, where)));
            }

            stratum.Add(Number(byName["match_weight"], record, where), Answer(byName["answer"].Text(record), where));
        }

        return strata.ToDictionary(stratum => stratum.Key, stratum => stratum.Value.ToTally($"{path}, stratum '{stratum.Key}'"), StringComparer.Ordinal);
    }

    private static ClericalAnswer Answer(string? text, string where) => text?.ToLowerInvariant() switch
    {
        null => ClericalAnswer.Unfilled,
        "match" => ClericalAnswer.Match,
        "no" => ClericalAnswer.NoMatch,
        "unsure" => ClericalAnswer.Unsure,
        _ => throw new RunFailedException($"{where}: the answer '{text}' is none; expected match, no, unsure, or nothing."),
    };

    private static long Whole(TextColumn column, int record, string where) =>
        Number(column, record, where) is var number && number >= 0 && number <= int.MaxValue * 1024.0 && number == Math.Truncate(number)
            ? (long)number
            : throw new RunFailedException($"{where}: {column.Name} is '{column.Text(record)}'; expected a whole number.");

    private static double Number(TextColumn column, int record, string where) =>
        double.TryParse(column.Text(record), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)
            ? number
            : throw new RunFailedException($"{where}: {column.Name} is '{column.Text(record)}'; expected a number.");
}
