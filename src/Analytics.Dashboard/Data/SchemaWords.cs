using Analytics.Pipeline.Reports;
using Analytics.Registry.Schema;

namespace Analytics.Dashboard.Data;

/// <summary>Codes of the canonical schema in words.</summary>
internal static class SchemaWords
{
    /// <summary>A code of a column in words; the code itself where the schema does not list it.</summary>
    /// <param name="words">Words in the reader's language.</param>
    /// <param name="table">The canonical table.</param>
    /// <param name="column">Its column.</param>
    /// <param name="code">The code; null for none.</param>
    public static string Of(ReportWords words, string table, string column, string? code) =>
        code is null ? "—" : CanonicalSchema.Get(table)[column].Values.FirstOrDefault(value => value.Code == code) is { } known ? words.Say(known.Zh, known.En) : code;

    /// <summary>A column's name.</summary>
    public static string Column(ReportWords words, string table, string column) =>
        CanonicalSchema.TryGet(table, out var known) && known.TryGet(column, out var found) ? words.Say(found.Zh, found.En) : column;
}
