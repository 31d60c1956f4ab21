namespace Analytics.Pipeline.Linking.Reports;

/// <summary>What the head of a linkage's report says beside the result.</summary>
public sealed record LinkageReportFacts
{
    /// <summary>Names of the inputs as people know them: one file, or the left and the right one of a link.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The column that holds the ids; null where row numbers stand in for them.</summary>
    public string? IdColumn { get; init; }

    /// <summary>Columns that were left out by request.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The language that people read; Chinese by default.</summary>
    public ReportLanguage Language { get; init; } = ReportLanguage.Chinese;
}
