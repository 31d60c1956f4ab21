namespace Analytics.Pipeline;

/// <summary>The language that people read in reports and pages. Names of columns, codes and files are the same in both.</summary>
public enum ReportLanguage
{
    /// <summary>Simplified Chinese, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
