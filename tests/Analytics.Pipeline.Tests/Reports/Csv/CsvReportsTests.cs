using Analytics.Store;

namespace Analytics.Pipeline.Tests.Reports.Csv;

public sealed class CsvReportsTests
{
    [Theory]
    [InlineData("accounting.csv", "file,table,rows_read,rows_accepted,rows_quarantined,rows_other")]
    [InlineData("quarantine.csv", "file,sheet,row,column,code,message,raw")]
    [InlineData("findings.csv", "finding_id,kind,severity,confidence,confidence_word,outcome,regulation,clause,platform_ids,entity_id,message")]
    [InlineData("evidence.csv", "finding_id,table,platform_id,file,sheet,row")]
    [InlineData("entities.csv", "kind,entity_id,file,sheet,row")]
    public void Header_FirstColumns_AreTheContract(string file, string columns)
    {
        using var run = new FictitiousRun();
        run.Execute();
        var bytes = File.ReadAllBytes(Path.Combine(run.Reports, file));
        var text = run.Report(file);

        Assert.StartsWith(columns, text, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounting_EveryFile_IsThereAndAddsUp()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var rows = Read(run, "accounting.csv", "file, rows_read, rows_accepted, rows_quarantined, rows_other");

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(Number(row[1]), Number(row[2]) + Number(row[3]) + Number(row[4])));
        Assert.Contains(rows, row => (string)row[0]! == "鞍山/损坏.xlsx" && Number(row[1]) == 0);
        Assert.Equal(rows.Select(row => (string)row[0]!).Order(StringComparer.Ordinal), rows.Select(row => (string)row[0]!));
    }

    [Fact]
    public void Findings_HostileText_IsReadBackUnchanged()
    {
        using var run = new FictitiousRun { Hostile = true };
        run.Execute();
        var row = Assert.Single(Read(run, "findings.csv", "finding_id, subject, message, platform_ids, confidence"), item => ((string)item[0]!).Contains("script", StringComparison.Ordinal));

        Assert.Equal("F-\"><script>alert(1)</script>", row[0]);
        Assert.Equal("=HYPERLINK(\"http://evil.example\",\"x\")", row[1]);
        Assert.Equal("<script>alert(document.domain)</script>", row[2]);
    }

    [Fact]
    public void Findings_LanguageOption_ChoosesTheMessage()
    {
        using var run = new FictitiousRun();
        run.Execute(run.Options with { Language = ReportLanguage.English });

        Assert.Contains("Zhang * is fixed staff of two provincial platforms", run.Report("findings.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("同时是", run.Report("findings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_MissingValues_AreEmptyNotFalse()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var line = run.Report("evidence.csv").Split('\n').Single(item => item.Contains("F-0a31c9d2,personnel,LN-KL-0112", StringComparison.Ordinal));

        Assert.Contains(",2023-09-01,2025-12-31,2025,", line, StringComparison.Ordinal);
        Assert.Contains("is_fixed=true", line, StringComparison.Ordinal);
        Assert.DoesNotContain("is_full_time_employee", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Allocation_Rows_AreInOrderOfCenterWithMissingBoundsEmpty()
    {
        using var run = new FictitiousRun();
        run.Execute();
        Assert.Equal(
            [["LN-TIC-0007", "7.00", "10.00", "group", "G-P-0001"], ["LN-TIC-0008", "8.00", "12.00", "group", "G-P-0001"],
             ["LN-TIC-0009", "8000000.50", null, "safe", null], ["LN-TIC-0010", "5000000.00", "5000000.00", "lost_whatever", null]],
            Read(run, "allocation.csv", "center_id, low, high, verdict, group_id"));
    }

    [Fact]
    public void Reports_RawBytesAndPlainNames_AreNowhere()
    {
        using var run = new FictitiousRun();
        run.Execute();
        foreach (var file in Directory.EnumerateFiles(run.Reports))
        {
            Assert.DoesNotContain("290101198001011234", File.ReadAllText(file), StringComparison.Ordinal);
        }

        Assert.Contains("赵*,2901**********001", run.Report("quarantine.csv"), StringComparison.Ordinal);
    }

    // DuckDB's own reader of CSV is the oracle of our writer.
    private static List<object?[]> Read(FictitiousRun run, string file, string columns)
    {
        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM read_csv('{Path.Combine(run.Reports, file)}', header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true)";
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }

    private static long Number(object? text) => long.Parse((string)text!, System.Globalization.CultureInfo.InvariantCulture);
}
