using System.Globalization;
using System.Text.Json;

namespace Analytics.Dashboard.Data;

/// <summary>Lays files of the workspace beside the run, so that lists can read them like its tables.</summary>
internal static class BesideRun
{
    /// <summary>Makes a view of a file of JSON lines; of an empty relation while there is no such file.</summary>
    /// <param name="reader">The viewer's reader; the view is this connection's own.</param>
    /// <param name="view">The view's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="columns">Names and types of what is read; other members of the objects are let be.</param>
    public static void Lines(RunReader reader, string view, string file, params IReadOnlyList<(string Name, string Type)> columns)
    {
        var source = File.Exists(file)
            ? string.Create(CultureInfo.InvariantCulture, $"read_json({Quoted(file)}, format = 'newline_delimited', ignore_errors = TRUE, columns = {{{string.Join(", ", columns.Select(column => $"{Quoted(column.Name)}: {Quoted(column.Type)}"))}}})")
            : $"(SELECT {string.Join(", ", columns.Select(column => $"CAST(NULL AS {column.Type}) AS \"{column.Name}\""))} WHERE FALSE)";
        using var command = reader.Database.CreateCommand();
        command.CommandText = $"CREATE OR REPLACE TEMP VIEW {view} AS SELECT * FROM {source}";
        command.ExecuteNonQuery();
    }

    /// <summary>Adds an object as a line; it is on the disk when the call returns.</summary>
    public static void Append<T>(string file, T line)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(line));
        stream.WriteByte((byte)'\n');
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A moment in UTC as people of the office read it, in SQL; what is no moment stays as it is.</summary>
    public static string BeijingTime(string column) => $"coalesce(strftime(try_cast(left(\"{column}\", 19) AS TIMESTAMP) + INTERVAL 8 HOUR, '%Y-%m-%d %H:%M:%S'), \"{column}\")";

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
