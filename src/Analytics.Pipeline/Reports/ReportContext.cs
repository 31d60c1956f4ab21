using System.Data.Common;

namespace Analytics.Pipeline.Reports;

/// <summary>What a report is written from, and where to.</summary>
internal sealed record ReportContext(DbConnection Database, string Folder, RunFacts Facts, CancellationToken Cancellation)
{
    /// <summary>Words in the language of the report.</summary>
    public ReportWords Words { get; } = new(Facts.Language);

    /// <summary>The absolute path of a report.</summary>
    public string File(string name) => Path.Combine(Folder, name);
}
