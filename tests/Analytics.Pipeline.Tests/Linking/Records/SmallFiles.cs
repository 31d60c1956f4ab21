using System.IO.Compression;
using System.Text;
using Analytics.Pipeline.Linking.Records;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Records;

/// <summary>Small files of records, and what reading them gives, as text that is easy to compare.</summary>
internal static class SmallFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static string Text(this TempFolder folder, string name, string content, Encoding? encoding = null)
    {
        var path = folder.File(name);
        File.WriteAllBytes(path, (encoding ?? new UTF8Encoding(false)).GetBytes(content));
        return path;
    }

    /// <summary>A workbook of text cells; an empty text is no cell. A name that begins with <c>!</c> is that of a hidden sheet.</summary>
    public static string Workbook(this TempFolder folder, string name, params (string Name, string[][] Rows)[] sheets)
    {
        var path = folder.File(name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
        Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        var list = string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name.TrimStart('!')}" sheetId="{i + 1}" state="{(sheet.Name[0] == '!' ? "hidden" : "visible")}" r:id="s{i}"/>"""));
        Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Document}"><sheets>{list}</sheets></workbook>""");
        var targets = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Document}/worksheet" Target="worksheets/sheet{i}.xml"/>"""));
        Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}">{targets}</Relationships>""");
        for (var i = 0; i < sheets.Length; i++)
        {
            var rows = string.Concat(sheets[i].Rows.Select((cells, row) => $"""<row r="{row + 1}">{string.Concat(cells.Select((cell, column) => Cell(cell, (char)('A' + column), row + 1)))}</row>"""));
            Part(archive, $"xl/worksheets/sheet{i}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
        }

        return path;
    }

    /// <summary>A Parquet file of what a query gives.</summary>
    public static string Parquet(this TempFolder folder, string name, string query)
    {
        var path = folder.File(name);
        using var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{path}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return path;
    }

    /// <summary>Each record: its id, then its values with <c>|</c> between, those missing as <c>-</c>.</summary>
    public static IEnumerable<string> Rows(this RecordInput input) => Enumerable.Range(0, input.Table.RowCount)
        .Select(row => $"{input.Ids[row]}: {string.Join('|', input.Table.Columns.Select(column => column.Text(row) ?? "-"))}");

    public static IEnumerable<string> Columns(this RecordInput input) => input.Table.Columns.Select(column => column.Name);

    public static string Failure(RecordOptions options) => Assert.Throws<RunFailedException>(() => RecordReader.Read(options)).Message;

    private static string Cell(string text, char column, int row) => text switch
    {
        "" => string.Empty,
        "#N/A" => $"""<c r="{column}{row}" t="e"><v>#N/A</v></c>""",
        _ => $"""<c r="{column}{row}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>""",
    };

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
