using System.Globalization;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>Reads a comparison: its ladder from the strongest level down to "else", with m and u of each.</summary>
internal static class ComparisonReader
{
    // What a person who edits probabilities to six places leaves over.
    private const double Tolerance = 1e-6;

    public static TrainedComparison Read(YamlPart part, KnownColumns known)
    {
        var name = part.Text("name");
        if (string.IsNullOrWhiteSpace(name))
        {
            throw part.Error("name", "expected a name, found nothing");
        }

        var missing = part.Has("missing") ? part.Parsed("missing", known.Condition) : null;
        var (levels, m, u) = (new List<ComparisonLevel>(), new List<double>(), new List<double>());
        foreach (var level in part.Parts("levels"))
        {
            levels.Add(Level(level, known));
            m.Add(level.Probability("m"));
            u.Add(level.Probability("u"));
            level.EndOfKeys();
        }

        var otherwise = part.Part("else");
        m.Add(otherwise.Probability("m"));
        u.Add(otherwise.Probability("u"));
        otherwise.EndOfKeys();
        part.EndOfKeys();
        if (levels.Count is 0 or > Comparison.MostLevels)
        {
            throw part.Error("levels", $"expected 1 to {Comparison.MostLevels} levels, found {levels.Count}");
        }

        EnsureSum(part, "levels", $"the m of '{name}'", m);
        EnsureSum(part, "levels", $"the u of '{name}'", u);
        m.Reverse();
        u.Reverse();
        return new TrainedComparison(new Comparison(name, levels, missing), m, u);
    }

    private static ComparisonLevel Level(YamlPart level, KnownColumns known)
    {
        var (label, condition) = (level.Text("label"), level.Parsed("when", known.Condition));
        var frequency = level.Has("term_frequency") ? level.Parsed("term_frequency", known.Value) : null;
        var weight = level.Has("term_frequency_weight") ? level.Number("term_frequency_weight") : 1;
        if (weight is < 0 or > 1)
        {
            throw level.Error("term_frequency_weight", $"expected a number from 0 to 1, found '{level.Text("term_frequency_weight")}'");
        }

        return new ComparisonLevel(label, condition, frequency, weight);
    }

    /// <summary>That the probabilities of a ladder add up to 1, as written numbers can.</summary>
    public static void EnsureSum(YamlPart part, string key, string what, IReadOnlyList<double> values)
    {
        if (Math.Abs(values.Sum() - 1) > Tolerance)
        {
            throw part.Error(key, string.Create(
                CultureInfo.InvariantCulture, $"{what} add up to {values.Sum():0.#######}, expected 1 over all levels and 'else'"));
        }
    }
}
