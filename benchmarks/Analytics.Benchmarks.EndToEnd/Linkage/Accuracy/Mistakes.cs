using Analytics.Linkage;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>What the linkage got wrong: pairs found that are two people, and pairs of one person that were missed.</summary>
internal sealed class Mistakes
{
    private readonly LinkageResult _result;

    private Mistakes(LinkageResult result, List<(int Left, int Right)> wrong, List<(int Left, int Right)> missed, int notCompared)
    {
        _result = result;
        NotCompared = notCompared;
        Wrong = wrong.ConvertAll(Levels);
        Missed = missed.ConvertAll(Levels);
    }

    /// <summary>The pairs found wrongly: for each the label of each comparison's level.</summary>
    public IReadOnlyList<IReadOnlyList<PairLevel>> Wrong { get; }

    /// <summary>The pairs missed.</summary>
    public IReadOnlyList<IReadOnlyList<PairLevel>> Missed { get; }

    /// <summary>How many of those missed no blocking rule had brought together.</summary>
    public int NotCompared { get; }

    /// <summary>The comparisons that can say most in favour of a match, at most so many.</summary>
    public IReadOnlyList<int> Telling(int most) =>
        [.. Enumerable.Range(0, _result.Model.Comparisons.Count)
            .OrderByDescending(i => Enumerable.Range(0, _result.Model.Comparisons[i].M.Count).Max(_result.Model.Comparisons[i].Weight)).Take(most).Order()];

    /// <summary>A comparison's name.</summary>
    public string Name(int comparison) => _result.Model.Comparisons[comparison].Comparison.Name;

    /// <summary>Looks for the mistakes of a linkage that kept all compared pairs.</summary>
    public static Mistakes Of(ScoredLinkage linkage)
    {
        var (result, entities) = (linkage.Result, linkage.Entities);
        var found = result.Matches.Select(pair => Key(pair.Left, pair.Right)).ToHashSet();
        var compared = result.Pairs.Select(pair => Key(pair.Left, pair.Right)).ToHashSet();
        var wrong = result.Matches.Where(pair => entities[pair.Left] != entities[pair.Right]).Select(pair => (pair.Left, pair.Right)).ToList();
        var missed = Enumerable.Range(0, entities.Length).GroupBy(row => entities[row])
            .SelectMany(rows => rows.SelectMany(left => rows.Where(right => right > left).Select(right => (Left: left, Right: right))))
            .Where(pair => !found.Contains(Key(pair.Left, pair.Right))).ToList();
        return new Mistakes(result, wrong, missed, missed.Count(pair => !compared.Contains(Key(pair.Left, pair.Right))));
    }

    private static (int Left, int Right) Key(int left, int right) => left < right ? (left, right) : (right, left);

    private List<PairLevel> Levels((int Left, int Right) pair) =>
        [.. _result.Explain(pair.Left, pair.Right).Steps.Where(step => step.Kind == ExplanationKind.Comparison)
            .Select((step, i) => new PairLevel(step.Level, Agreement(step.LevelNumber!.Value, _result.Model.Comparisons[i].Comparison.Levels.Count)))];

    private static Agreement Agreement(int level, int top) =>
        level < 0 ? Accuracy.Agreement.Missing : level == 0 ? Accuracy.Agreement.Different : level == top ? Accuracy.Agreement.Equal : Accuracy.Agreement.Alike;
}

/// <summary>On what level a pair stands under one comparison.</summary>
/// <param name="Label">The level as the model calls it.</param>
/// <param name="Agreement">The level, roughly.</param>
internal readonly record struct PairLevel(string Label, Agreement Agreement);

/// <summary>How far two values agree.</summary>
internal enum Agreement
{
    /// <summary>The top level.</summary>
    Equal,

    /// <summary>A level between.</summary>
    Alike,

    /// <summary>No level.</summary>
    Different,

    /// <summary>One is missing or says nothing.</summary>
    Missing,
}
