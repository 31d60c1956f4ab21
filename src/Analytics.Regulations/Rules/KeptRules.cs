using System.Globalization;
using Analytics.Store;

namespace Analytics.Regulations.Rules;

/// <summary>
/// The files of the rules that a run was judged by, kept in its database as <c>result.rule_file (path, text)</c>: whoever reads the run later reads
/// the words of the law and the checks as they were then, wherever the packs lay and whatever has become of them since.
/// </summary>
public static class KeptRules
{
    /// <summary>The table, in the schema <c>result</c>.</summary>
    public const string Table = "rule_file";

    /// <summary>Keeps files.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="files">The files.</param>
    public static void Write(DuckDbConnection database, PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(files);
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"CREATE SCHEMA IF NOT EXISTS result; CREATE OR REPLACE TABLE result.{Table} (path VARCHAR PRIMARY KEY, text VARCHAR NOT NULL)"));
        using var appender = database.CreateAppender("result", Table);
        foreach (var file in files.All)
        {
            appender.Append(file);
            appender.Append(files.Text(file));
            appender.EndRow();
        }

        appender.Complete();
    }

    /// <summary>The files that a run kept; null where it kept none: an earlier version of the product made it.</summary>
    /// <param name="database">The run's database.</param>
    public static PackFiles? Read(DuckDbConnection database)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (!database.HasTable("result", Table))
        {
            return null;
        }

        using var command = database.CreateCommand();
        command.CommandText = $"SELECT path, text FROM result.{Table}";
        using var reader = command.ExecuteReader();
        var files = new List<(string, string)>();
        while (reader.Read())
        {
            files.Add((reader.GetString(0), reader.GetString(1)));
        }

        return PackFiles.Of(files);
    }
}
