namespace Analytics.Evaluation.Craft.Weighting;

/// <summary>Finds weights from the figures themselves.</summary>
public interface IWeighting : INamedMethod
{
    /// <summary>Weights of the columns.</summary>
    /// <param name="table">The figures; how they must have been prepared, the method says.</param>
    /// <returns>One weight a column, ≥ 0, of sum 1.</returns>
    double[] Weigh(UnitTable table);
}

/// <summary>The ways to find weights.</summary>
public static class Weightings
{
    /// <summary>All of them, by name. Given weights and pairwise judgements (<see cref="PairwiseJudgements"/>) come from people and are not listed.</summary>
    public static NamedMethods<IWeighting> Methods { get; } = new(new EqualWeights(), new EntropyWeights(), new CriticWeights(), new PrincipalComponentWeights());

    /// <summary>Weights of sum 1 in the proportion given; equal ones where nothing is positive.</summary>
    internal static double[] ToSumOne(double[] raw)
    {
        var sum = 0.0;
        foreach (var value in raw) sum += value;
        return sum > 0 ? Array.ConvertAll(raw, value => value / sum) : Array.ConvertAll(raw, _ => 1.0 / raw.Length);
    }
}
