using System.Globalization;
using System.Text;
using Analytics.Generator.Office;

namespace Analytics.Generator.Truth;

/// <summary>Writes the truth as CSV: UTF-8, LF, header row, stable order.</summary>
internal static class TruthFiles
{
    public const string RowHeader = "file,sheet,row,entity_id";

    public static void WriteRows(string path, IEnumerable<TruthRow> rows)
    {
        var sorted = rows.OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Sheet, StringComparer.Ordinal).ThenBy(r => r.Row);
        using var writer = Open(path);
        writer.WriteLine(RowHeader);
        foreach (var row in sorted) WriteRow(writer, row);
    }

    public static void WriteRow(TextWriter writer, TruthRow row) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CsvText.Quote(row.File)},{CsvText.Quote(row.Sheet)},{row.Row},{row.EntityId}"));

    public static void WriteFindings(string path, IEnumerable<Finding> findings)
    {
        using var writer = Open(path);
        writer.WriteLine("kind,regulation,clause,platform_ids,entity_id,basis,exact_platform_ids,outcome,detail");
        var sorted = findings
            .OrderBy(f => f.Kind, StringComparer.Ordinal)
            .ThenBy(f => f.PlatformIds, StringComparer.Ordinal)
            .ThenBy(f => f.EntityId, StringComparer.Ordinal);
        foreach (var f in sorted)
        {
            writer.WriteLine(string.Join(',', f.Kind, f.Regulation, f.Clause, f.PlatformIds, f.EntityId, f.Basis, f.ExactPlatformIds, f.Outcome, f.Detail));
        }
    }

    public static void WriteFlags(string path, IEnumerable<PlantedFlag> flags)
    {
        using var writer = Open(path);
        writer.WriteLine("platform_id,year,indicator,factor");
        var sorted = flags.OrderBy(f => f.PlatformId, StringComparer.Ordinal).ThenBy(f => f.Year).ThenBy(f => f.Indicator, StringComparer.Ordinal);
        foreach (var f in sorted) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{f.PlatformId},{f.Year},{f.Indicator},{f.Factor}"));
    }

    public static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
