namespace Analytics.Linkage;

/// <summary>How a linkage is run. None of these changes what a given model makes of given data, apart from the sizes of samples.</summary>
public sealed record LinkageOptions
{
    /// <summary>Threads that compare; default: as many as the machine has. The results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Random pairs from which u is learnt, at least 1; default 500,000.</summary>
    public long RandomPairs { get; init; } = 500_000;

    /// <summary>Pairs of each pass of training, about; default 400,000.</summary>
    public long TrainingPairs { get; init; } = 400_000;

    /// <summary>Rows of a block above which it is split or left out; default 2,000.</summary>
    public int MostBlockRows { get; init; } = 2_000;

    /// <summary>Whether every candidate pair is kept, not only those near and above the threshold; default false. Takes memory for each.</summary>
    public bool KeepAllPairs { get; init; }

    /// <summary>Whether a record may be linked with one record of the other table only; means something for links alone. Default false.</summary>
    public bool OneToOne { get; init; }
}
