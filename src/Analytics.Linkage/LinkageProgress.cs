namespace Analytics.Linkage;

/// <summary>Where a linkage stands.</summary>
/// <param name="Step">What it is doing.</param>
public sealed record LinkageProgress(LinkageStep Step);

/// <summary>The steps of a linkage, in their order; with a given model the first five fall away.</summary>
public enum LinkageStep
{
    /// <summary>Finding out what the columns hold.</summary>
    Profiling,

    /// <summary>Learning from random pairs how often different entities agree.</summary>
    Sampling,

    /// <summary>Choosing blocking rules.</summary>
    Blocking,

    /// <summary>Learning from candidate pairs how often records of one entity agree.</summary>
    Training,

    /// <summary>Learning the prior and how comparisons depend on each other.</summary>
    Weighing,

    /// <summary>Comparing the candidate pairs.</summary>
    Comparing,

    /// <summary>Grouping records.</summary>
    Clustering,
}
