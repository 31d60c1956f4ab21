namespace Analytics.Registry.Intake;

/// <summary>What to load, and what is known of it besides.</summary>
/// <param name="InputPath">A folder, a file or an archive.</param>
/// <param name="Year">The report year of sheets that name none; null: it stays missing.</param>
/// <param name="AsOf">Birth dates after this day are warned of; null: none is.</param>
/// <param name="OneUnit">Whether all that was delivered is one unit's own: a table that names no platform is then of the one that the rest names.</param>
public sealed record IntakeOptions(string InputPath, int? Year = null, DateOnly? AsOf = null, bool OneUnit = false);

/// <summary>How far the intake has come.</summary>
/// <param name="File">The file being read, relative to the input.</param>
/// <param name="FilesDone">Files finished.</param>
/// <param name="FilesTotal">Files in all.</param>
/// <param name="RowsRead">Records read so far.</param>
public sealed record IntakeProgress(string File, int FilesDone, int FilesTotal, long RowsRead);

/// <summary>What came in. Rows read = accepted + quarantined + other, always.</summary>
/// <param name="Files">Files found.</param>
/// <param name="FilesFailed">Files that could not be read.</param>
/// <param name="FilesDuplicate">Files delivered twice, byte for byte; they count once.</param>
/// <param name="RowsRead">Records of all files that were read.</param>
/// <param name="RowsAccepted">Rows in the canonical tables.</param>
/// <param name="RowsQuarantined">Rows kept aside with their reason.</param>
/// <param name="RowsOther">Titles, headers, blanks, totals, notes.</param>
/// <param name="LatestReportYear">The latest report year of any accepted row; null when none names one.</param>
public sealed record IntakeSummary(
    int Files, int FilesFailed, int FilesDuplicate, long RowsRead, long RowsAccepted, long RowsQuarantined, long RowsOther, int? LatestReportYear);
