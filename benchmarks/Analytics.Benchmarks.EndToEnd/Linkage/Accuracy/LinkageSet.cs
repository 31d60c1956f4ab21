namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>Records whose truth is known.</summary>
/// <param name="Name">What the set is called.</param>
/// <param name="Path">The file; when two are linked, the left one.</param>
/// <param name="TruthColumn">The column that says which entity a record is. The linkage does not see it.</param>
internal sealed record LinkageSet(string Name, string Path, string TruthColumn)
{
    /// <summary>The right file; null where one is searched for duplicates.</summary>
    public string? RightPath { get; init; }

    /// <summary>The column that names the records; null = their number.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The file with the truth of each record, in the records' order; null = the records' own file.</summary>
    public string? TruthPath { get; init; }

    /// <summary>A pattern whose first group is the entity within the truth column; null = all of it.</summary>
    public string? TruthPattern { get; init; }

    /// <summary>Whether a record may be linked with one of the other file only.</summary>
    public bool OneToOne { get; init; }

    /// <summary>The F1 wanted of pairs and the best that is published.</summary>
    public (double Target, double Best)? Pairs { get; init; }

    /// <summary>The same for the pairs of the clusters' closure.</summary>
    public (double Target, double Best)? Closure { get; init; }

    /// <summary>The same for B-cubed.</summary>
    public (double Target, double Best)? BCubed { get; init; }
}
