namespace Analytics.Evaluation.Uncertainty;

/// <summary>Which sample each factor takes its random numbers from, in one run; −1 for the nominal choice.</summary>
/// <param name="Weights">Of the weights.</param>
/// <param name="Imputation">Of the imputation.</param>
/// <param name="Treatment">Of the treatment.</param>
/// <param name="Normalisation">Of the normalisation.</param>
/// <param name="Aggregation">Of the aggregation.</param>
/// <param name="Inputs">Of the uncertain inputs.</param>
public readonly record struct RunDraw(long Weights, long Imputation, long Treatment, long Normalisation, long Aggregation, long Inputs)
{
    /// <summary>Everything as it is set.</summary>
    public static RunDraw Nominal { get; } = All(-1);

    /// <summary>All factors from one sample.</summary>
    public static RunDraw All(long sample) => new(sample, sample, sample, sample, sample, sample);

    /// <summary>One factor from another sample.</summary>
    public RunDraw With(Factor factor, long sample) => factor switch
    {
        Factor.Weights => this with { Weights = sample },
        Factor.Imputation => this with { Imputation = sample },
        Factor.Treatment => this with { Treatment = sample },
        Factor.Normalisation => this with { Normalisation = sample },
        Factor.Aggregation => this with { Aggregation = sample },
        _ => this with { Inputs = sample },
    };
}
