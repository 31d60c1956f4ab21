namespace Analytics.Linkage.Evaluation;

/// <summary>What a reviewer said of a pair.</summary>
public enum ClericalAnswer
{
    /// <summary>Nothing yet. Missing, never a no.</summary>
    Unfilled,

    /// <summary>Two entities.</summary>
    NoMatch,

    /// <summary>One entity.</summary>
    Match,

    /// <summary>Reviewed, and undecided.</summary>
    Unsure,
}
