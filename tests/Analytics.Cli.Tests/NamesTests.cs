using Analytics.Pipeline.Reading;
using Analytics.TestKit;

namespace Analytics.Cli.Tests;

/// <summary>Nothing that a run publishes names anybody: every name, number, telephone and address of every list is looked for in every table of the reports.</summary>
[Collection(WholeRunsCollection.Name)]
public sealed class NamesTests(WholeRuns runs)
{
    [Fact]
    public void Run_Sample_NamesNobodyInAnyTableOfItsReports()
    {
        var people = People(runs.Sample);
        Assert.True(people.Count > 1_000);

        var told = Directory.EnumerateFiles(Path.Combine(runs.Sample, "reports"), "*.csv", SearchOption.AllDirectories)
            .SelectMany(file => CsvTable.Read(file).SelectMany(row => row.Values.SelectMany(cell => cell.Split(' ', ';', '；', '、', '，')).Where(people.Contains).Select(cell => $"{Path.GetFileName(file)}: {cell}")))
            .Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(told);
    }

    private static HashSet<string> People(string workspace)
    {
        using var run = PublishedRun.Open(workspace);
        using var database = run.Connect();
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT DISTINCT unnest([name, id_number, telephone, email]) FROM main.personnel
            UNION SELECT unnest([name, id_number, telephone, email]) FROM main.committee_member
            """;
        using var reader = command.ExecuteReader();
        var people = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (!reader.IsDBNull(0) && reader.GetString(0).Length > 1)
            {
                people.Add(reader.GetString(0));
            }
        }

        return people;
    }
}
