namespace Analytics.Pipeline.Reports.Csv;

/// <summary>A query's rows as a CSV file: the columns' names are the header, the query's order is the file's.</summary>
/// <param name="fileName">The file's name.</param>
/// <param name="query">The query; <c>{lang}</c> stands for the suffix of the columns in the report's language.</param>
internal sealed class CsvReport(string fileName, string query) : IReport
{
    public string FileName => fileName;

    public void Write(ReportContext context)
    {
        using var command = context.Database.CreateCommand();
        command.CommandText = query.Replace("{lang}", context.Words.ColumnSuffix, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        using var csv = new CsvWriter(context.File(fileName));
        for (var i = 0; i < reader.FieldCount; i++)
        {
            csv.Cell(reader.GetName(i));
        }

        csv.EndRow();
        while (reader.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                csv.Cell(reader.IsDBNull(i) ? null : reader.GetValue(i));
            }

            csv.EndRow();
        }
    }
}
