using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Training;

/// <summary>
/// The prior of a model with a single comparison, which nothing else tells: as many matches as values repeat beyond chance. Those are in the u of
/// random pairs too, for want of anything that could tell them apart, and are taken out of it.
/// </summary>
internal static class LoneComparison
{
    /// <summary>Takes what is beyond chance out of u and gives the prior at which m explains it; null where chance may explain all.</summary>
    /// <param name="comparison">The comparison: its levels that ask for equal values, strongest first, are looked at.</param>
    /// <param name="table">The records.</param>
    /// <param name="parameters">u as random pairs have it; m as guessed. u changes.</param>
    public static double? Prior(Comparison comparison, PreparedTable table, ModelParameters parameters)
    {
        var possible = Math.Max(1, table.Table.PossiblePairs);
        var (m, u) = (parameters.M[0], parameters.U[0]);
        var (top, reached, before, prior) = (u.Length - 1, 0.0, 0.0, 0.0);
        var levels = comparison.Levels.TakeWhile(level => level.TermFrequency is not null && level.TermFrequencyWeight == 1).ToArray();
        for (int from = 0, to; from < levels.Length; from = to)
        {
            // Levels that follow each other and look at the same value stand or fall together.
            to = from + 1;
            while (to < levels.Length && levels[to].TermFrequency!.Equals(levels[from].TermFrequency))
            {
                to++;
            }

            var repeated = RepeatedValues.Of(table[levels[from].TermFrequency!], table.Table.LeftCount, possible);
            var seen = u[(top - to + 1)..(top - from + 1)].Sum();
            var chance = Math.Clamp(repeated.ByChance - before, Math.Min(seen, 0.5 / possible), seen);
            reached += m[(top - to + 1)..(top - from + 1)].Sum();
            before = Math.Max(before, repeated.ByChance);
            prior = Math.Max(prior, repeated.Matches / possible / reached);
            if (repeated.Matches > 0)
            {
                for (var level = from; level < to; level++)
                {
                    u[top - level] *= chance / seen;
                }

                u[0] += seen - chance;
            }
        }

        return prior > 0 ? Math.Min(prior, 0.5) : null;
    }
}
