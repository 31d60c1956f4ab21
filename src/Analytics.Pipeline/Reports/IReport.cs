namespace Analytics.Pipeline.Reports;

/// <summary>One file under <c>reports/</c>, or a folder of files of one kind.</summary>
internal interface IReport
{
    /// <summary>The name of the file or folder: a contract, others script against it.</summary>
    string FileName { get; }

    /// <summary>Writes the file from the run's tables; the same tables give the same bytes.</summary>
    void Write(ReportContext context);
}
