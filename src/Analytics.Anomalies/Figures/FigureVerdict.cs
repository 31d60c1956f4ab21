namespace Analytics.Anomalies.Figures;

/// <summary>What a person decided about a figure of a year.</summary>
public enum FigureVerdict
{
    /// <summary>It is true: it stays in the history that later years are compared with, and is not asked about again.</summary>
    Approved,

    /// <summary>It is false: later years are compared with the last year whose figure was not.</summary>
    Rejected,
}
