using Analytics.Pipeline.Linking.Evaluation;

namespace Analytics.Pipeline.Decisions;

/// <summary>
/// What a run found by itself of the pairs that people decided. People look at doubtful pairs first, so it tells how the run does on those, not
/// on all: for that there is the clerical sample.
/// </summary>
/// <param name="Kind">The kind of entity.</param>
/// <param name="Right">Pairs that people call one and the run joined.</param>
/// <param name="Wrong">Pairs that people tell apart and the run joined.</param>
/// <param name="Missed">Pairs that people call one and the run left apart.</param>
/// <param name="Apart">Pairs that people tell apart and the run left apart.</param>
public sealed record DecidedPairsScore(string Kind, int Right, int Wrong, int Missed, int Apart)
{
    /// <summary>Of the decided pairs that the run joined, the share that is one, 0 to 1; null where it joined none.</summary>
    public double? Precision => Right + Wrong == 0 ? null : (double)Right / (Right + Wrong);

    /// <summary>Of the decided pairs that are one, the share that the run joined, 0 to 1; null where none is.</summary>
    public double? Recall => Right + Missed == 0 ? null : (double)Right / (Right + Missed);

    /// <summary>The harmonic mean of both; null where one of them is.</summary>
    public double? F1 => Precision is { } precision && Recall is { } recall ? precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) : null;

    /// <summary>Counts a file that <see cref="DecidedPairsFile"/> has written, by kind in ordinal order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">It cannot be read, lacks a column, or a cell says something else.</exception>
    public static IReadOnlyList<DecidedPairsScore> Read(string path, CancellationToken cancellation = default)
    {
        var table = ResultTable.Read(path, ["label", "kind", "joined"], optional: null, cancellation);
        var scores = new SortedDictionary<string, DecidedPairsScore>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            var kind = table["kind"].Text(row) ?? "";
            var score = scores.GetValueOrDefault(kind) ?? new DecidedPairsScore(kind, 0, 0, 0, 0);
            scores[kind] = (Word(table["label"].Text(row), "match", "no", path), Word(table["joined"].Text(row), "yes", "no", path)) switch
            {
                (true, true) => score with { Right = score.Right + 1 },
                (false, true) => score with { Wrong = score.Wrong + 1 },
                (true, false) => score with { Missed = score.Missed + 1 },
                _ => score with { Apart = score.Apart + 1 },
            };
        }

        return [.. scores.Values];
    }

    private static bool Word(string? text, string yes, string no, string path) =>
        text == yes ? true : text == no ? false : throw new RunFailedException($"{path}: '{text}' stands where '{yes}' or '{no}' is expected.");
}
