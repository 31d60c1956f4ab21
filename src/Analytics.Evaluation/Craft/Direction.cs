namespace Analytics.Evaluation.Craft;

/// <summary>Whether more of an indicator is better.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Benefit = 1,

    /// <summary>Less is better.</summary>
    Cost = -1,
}
