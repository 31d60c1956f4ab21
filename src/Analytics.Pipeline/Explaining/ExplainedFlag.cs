namespace Analytics.Pipeline.Explaining;

/// <summary>A flag with what its detector does and what was compared.</summary>
/// <param name="Center">The center's name and id; empty for a flag on many centers' figures.</param>
/// <param name="Year">The report year; null where it is of no one year.</param>
/// <param name="Indicator">The figure in words.</param>
/// <param name="Detector">The detector's name and id.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Confidence">How sure it is that the figures differ as said, 0 to 1.</param>
/// <param name="Observed">What was reported, with its unit.</param>
/// <param name="Expected">What would have been expected, with its unit; empty where nothing was.</param>
/// <param name="Message">What was found.</param>
/// <param name="Definition">What makes a flag of this detector.</param>
/// <param name="Source">Method and literature.</param>
/// <param name="Limits">What the detector cannot see.</param>
/// <param name="Innocent">Explanations to rule out first.</param>
/// <param name="Question">What to ask the unit.</param>
public sealed record ExplainedFlag(
    string Center, int? Year, string Indicator, string Detector, string Severity, double Confidence, string Observed, string Expected, string Message, string Definition, string Source,
    string Limits, string Innocent, string Question)
{
    /// <summary>How the ledger was read and how far it is borne out elsewhere; empty where there is none.</summary>
    public string Ledger { get; init; } = "";

    /// <summary>The center's own years, peers, digits …: what the chart of the flag is drawn from.</summary>
    public IReadOnlyList<ExplainedPoint> Points { get; init; } = [];

    /// <summary>The first rows behind it, the report's own before the ledger's.</summary>
    public IReadOnlyList<ExplainedFlagRow> Rows { get; init; } = [];

    /// <summary>How many rows are behind it in all.</summary>
    public long RowCount { get; init; }
}

/// <summary>A point of what was compared.</summary>
/// <param name="Series">The series, as docs/flags.md lists them.</param>
/// <param name="X">Year, share, digit, place …</param>
/// <param name="Y">The value.</param>
/// <param name="Label">What it is.</param>
public sealed record ExplainedPoint(string Series, double X, double Y, string Label);

/// <summary>A row behind a flag.</summary>
/// <param name="Table">The canonical table, in words.</param>
/// <param name="Said">What the row says, masked.</param>
/// <param name="File">File relative to the input folder.</param>
/// <param name="Sheet">Sheet, for workbooks.</param>
/// <param name="Row">The row as the file counts it.</param>
/// <param name="Sha256">The file's SHA-256.</param>
public sealed record ExplainedFlagRow(string Table, string Said, string File, string? Sheet, int? Row, string Sha256);
