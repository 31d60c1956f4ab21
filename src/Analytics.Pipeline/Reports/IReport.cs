namespace Analytics.Pipeline.Reports;

/// <summary>One file under <c>reports/</c>.</summary>
internal interface IReport
{
    /// <summary>The file's name: a contract, others script against it.</summary>
    string FileName { get; }

    /// <summary>Writes the file from the run's tables; the same tables give the same bytes.</summary>
    void Write(ReportContext context);
}
