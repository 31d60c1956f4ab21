namespace Analytics.Dashboard.Uploads;

/// <summary>What is handed in.</summary>
public enum UploadKind
{
    /// <summary>Scores of an expert.</summary>
    Scores,

    /// <summary>Rows that were set aside, corrected.</summary>
    Corrections,
}
