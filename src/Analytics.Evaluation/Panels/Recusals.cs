using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>A score that does not count.</summary>
/// <param name="Unit">The center that was scored.</param>
/// <param name="Expert">Who scored it.</param>
/// <param name="Organisation">The organisation in common: the expert's employer and the center's host or co-builder.</param>
/// <param name="Score">The score that was given.</param>
public sealed record RecusedScore(string Unit, string Expert, string Organisation, double Score);

/// <summary>Scores after recusal.</summary>
/// <param name="Scores">The scores that count; the others are missing.</param>
/// <param name="Recused">Those that do not.</param>
public sealed record RecusedPanel(UnitTable Scores, IReadOnlyList<RecusedScore> Recused);

/// <summary>Who works for the host or for a co-builder of a center does not judge it.</summary>
public static class Recusals
{
    /// <summary>Takes out what does not count and lists it.</summary>
    /// <param name="scores">Units × experts.</param>
    /// <param name="employers">The organisations each expert works for, as entities or as normalised names; an unknown expert has none.</param>
    /// <param name="interested">The organisations of each unit, named in the same way.</param>
    public static RecusedPanel Apply(UnitTable scores, IReadOnlyDictionary<string, IReadOnlyList<string>> employers, IReadOnlyDictionary<string, IReadOnlyList<string>> interested)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(employers);
        ArgumentNullException.ThrowIfNull(interested);
        var recused = new List<RecusedScore>();
        var kept = scores.Derive(scores.Columns, (e, target) =>
        {
            scores.Column(e).CopyTo(target);
            if (!employers.TryGetValue(scores.Columns[e], out var own)) return;
            for (var u = 0; u < target.Length; u++)
            {
                if (double.IsNaN(target[u]) || !interested.TryGetValue(scores.Units[u], out var theirs)) continue;
                if (own.FirstOrDefault(organisation => theirs.Contains(organisation, StringComparer.Ordinal)) is not { } common) continue;
                recused.Add(new RecusedScore(scores.Units[u], scores.Columns[e], common, target[u]));
                target[u] = double.NaN;
            }
        });
        return new RecusedPanel(kept, recused);
    }
}
