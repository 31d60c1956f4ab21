namespace Analytics.Evaluation.Uncertainty;

/// <summary>The assumptions that are varied. The numbers are those of the random streams: they stay what they are.</summary>
public enum Factor
{
    /// <summary>The weights.</summary>
    Weights = 0,

    /// <summary>What stands in for missing figures.</summary>
    Imputation = 1,

    /// <summary>What is done to outliers.</summary>
    Treatment = 2,

    /// <summary>The scale.</summary>
    Normalisation = 3,

    /// <summary>The means.</summary>
    Aggregation = 4,

    /// <summary>Who keeps what is contested, and what else is not known of the figures.</summary>
    Inputs = 5,
}
