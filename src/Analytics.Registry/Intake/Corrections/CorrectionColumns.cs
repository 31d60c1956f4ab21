using System.Globalization;
using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Layout;

namespace Analytics.Registry.Intake.Corrections;

/// <summary>The row of an earlier delivery that a corrected row stands for.</summary>
/// <param name="File">The file, relative to the input folder.</param>
/// <param name="Sheet">The sheet, for workbooks.</param>
/// <param name="Row">The row as the quarantine names it.</param>
internal sealed record Correction(string File, string? Sheet, int Row);

/// <summary>The three columns by which a file of corrections names the rows that it corrects. <see cref="QuarantineFiles"/> writes them.</summary>
internal sealed class CorrectionColumns
{
    public const string File = "更正来源文件";
    public const string Sheet = "更正来源工作表";
    public const string Row = "更正来源行";
    public const string Reason = "隔离原因";

    private readonly int _file;
    private readonly int _sheet;
    private readonly int _row;

    private CorrectionColumns(int file, int sheet, int row) => (_file, _sheet, _row) = (file, sheet, row);

    /// <summary>The columns, or null when the header has none.</summary>
    public static CorrectionColumns? Find(IReadOnlyList<HeaderAssignment> headers)
    {
        int At(string name) => headers.FirstOrDefault(header => header.Header.Trim() == name)?.Position ?? -1;
        var (file, sheet, row) = (At(File), At(Sheet), At(Row));
        return file < 0 || row < 0 ? null : new CorrectionColumns(file, sheet, row);
    }

    /// <summary>What the record corrects; null when it names nothing, or nothing that can be read.</summary>
    public Correction? Read(RecordStream record)
    {
        var file = Text(record, _file);
        var sheet = Text(record, _sheet);
        return file.Length > 0 && int.TryParse(Text(record, _row), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new Correction(file, sheet.Length == 0 ? null : sheet, row)
            : null;
    }

    private static string Text(RecordStream record, int position) =>
        position >= 0 && position < record.FieldCount ? record.Field(position).Trim().ToString() : "";
}
