using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary>
/// The commands of <c>docs/spark.sql</c> as they stand there, given what Spark gives a command and read as Spark reads it: one shell a partition, in
/// the folder of the added files, fields with the declared delimiter between them.
/// </summary>
public sealed partial class SparkScriptTests
{
    private const int Partitions = 3;
    private static readonly string[] Columns = ["name", "birth_date", "employer", "city", "telephone"];

    [SkippableFact]
    public void Script_OnAProvince_FindsWhatOneMachineFinds()
    {
        Skip.If(OperatingSystem.IsWindows(), "Spark starts commands by a shell");
        using var folder = new TempFolder();
        var rows = FictitiousRecords.Make(people: 400, seed: 9);
        File.WriteAllLines(folder.File("people.jsonl"), rows.Select(row => Json(row)));
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, "dedupe", folder.File("people.jsonl"), "--id", "id", "--out", folder.Path);
        Assert.True(code == 0, error);
        File.WriteAllText(folder.File("analytics"), $"#!/bin/bash\nexec dotnet '{CommandProcess.Product}' \"$@\"\n");
        Assert.Equal((0, "", ""), CommandProcess.RunShell("chmod a+x \"$1\"", folder.File("analytics")));

        var (keys, compare) = Transforms();
        Assert.Equal(["to_json(struct(*), map('ignoreNullFields', 'false'))"], keys.Input);
        var keyed = rows.Select((row, i) => (row, i)).GroupBy(item => item.i % Partitions, item => Json(item.row)).SelectMany(part => keys.Run(folder, part)).ToList();
        Assert.Equal(keys.Output, compare.Input);
        var pairs = keyed.GroupBy(line => line[0][^1] % Partitions).SelectMany(
            part => compare.Run(folder, part.OrderBy(line => line[0], StringComparer.Ordinal).Select(line => string.Join('\t', line)))).ToList();

        Assert.Equal(["id_l", "id_r", "match_weight", "match_probability"], compare.Output);
        var expected = CsvTable.Read(folder.File("pairs.csv")).Select(row => string.Join('|', compare.Output.Select(column => row[column]))).ToList();
        Assert.True(expected.Count > 300);
        Assert.Equal(expected.Order(StringComparer.Ordinal), pairs.Select(pair => string.Join('|', pair)).Order(StringComparer.Ordinal));
    }

    private static string Json(string[] row) => JsonSerializer.Serialize(
        Columns.Zip(row[1..]).Prepend(("id", row[0])).ToDictionary(cell => cell.Item1, cell => cell.Item2.Length > 0 ? cell.Item2 : null));

    private static (Transform Keys, Transform Compare) Transforms()
    {
        var script = File.ReadAllText(RepositoryRoot.File("docs/spark.sql"));
        var found = TransformClause().Matches(script).Select(match => new Transform(match)).ToList();
        Assert.Equal(2, found.Count);
        Assert.Equal(2, script.Split("TRANSFORM (").Length - 1);
        Assert.Contains("FROM (SELECT key, record FROM keyed DISTRIBUTE BY key SORT BY key)", script, StringComparison.Ordinal);
        return (found[0], found[1]);
    }

    // Both row formats have to be there: without Hive support the default delimiter is no tab.
    [GeneratedRegex(@"TRANSFORM \((?<in>.+)\)\s+ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'\s+USING '(?<command>[^']+)'\s+AS \((?<out>[^)]+)\)\s+ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'\s+FROM ")]
    private static partial Regex TransformClause();

    /// <summary>A clause <c>TRANSFORM … USING … AS …</c>.</summary>
    private sealed class Transform(Match match)
    {
        public string[] Input { get; } = match.Groups["in"].Value is var list && list.Contains('(') ? [list] : list.Split(", ");

        public string[] Output { get; } = [.. match.Groups["out"].Value.Split(", ").Select(column => column.Split(' ')[0])];

        /// <summary>One partition: lines in, rows of the declared columns out; what a line has beyond them is dropped, as Spark does.</summary>
        public List<string[]> Run(TempFolder folder, IEnumerable<string> lines)
        {
            File.WriteAllText(folder.File("stdin"), string.Concat(lines.Select(line => line + "\n")));
            var (code, output, error) = CommandProcess.RunShell("cd \"$1\" && /bin/bash -c \"$2\" < stdin", folder.Path, match.Groups["command"].Value);
            Assert.True(code == 0, error);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[..Output.Length])];
        }
    }
}
