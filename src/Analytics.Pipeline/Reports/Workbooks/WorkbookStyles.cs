using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>The stylesheet that <see cref="CellStyle"/> indexes.</summary>
internal static class WorkbookStyles
{
    private const uint DateFormat = 164;

    // Built into the format: @, text whatever it looks like.
    private const uint TextFormat = 49;

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(10), Font(10, bold: true, color: "FFFFFFFF"), Font(16, bold: true), Font(10, bold: true), Font(10, color: "FF667085", italic: true)) { Count = 5 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF1F3A5F"),
            Solid("FFFFF7DB"))
        { Count = 4 },
        new Borders(new Border(), Hairline()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(font: 0, border: 1, wrap: true),
            Format(font: 1, border: 1, wrap: true, fill: 2),
            Format(font: 0, border: 1, number: 3),
            Format(font: 0, border: 1, number: 10),
            Format(font: 0, border: 1, number: DateFormat),
            Format(font: 2),
            Format(font: 3, border: 1, wrap: true),
            Format(font: 0, border: 1, number: 4),
            Format(font: 0, border: 1, wrap: true, fill: 3),
            Format(font: 0, border: 1, number: DateFormat, fill: 3),
            Format(font: 0, number: TextFormat),
            Format(font: 4, border: 1),
            Format(font: 4, border: 1, number: DateFormat))
        { Count = 13 });

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Font Font(double size, bool bold = false, string? color = null, bool italic = false)
    {
        var font = new Font();
        if (bold)
        {
            font.AppendChild(new Bold());
        }

        if (italic)
        {
            font.AppendChild(new Italic());
        }

        font.AppendChild(new FontSize { Val = size });
        font.AppendChild(color is null ? new Color { Theme = 1 } : new Color { Rgb = color });
        font.AppendChild(new FontName { Val = "Microsoft YaHei" });
        return font;
    }

    private static Border Hairline()
    {
        const string Grey = "FFD0D5DD";
        return new Border(
            new LeftBorder(new Color { Rgb = Grey }) { Style = BorderStyleValues.Thin },
            new RightBorder(new Color { Rgb = Grey }) { Style = BorderStyleValues.Thin },
            new TopBorder(new Color { Rgb = Grey }) { Style = BorderStyleValues.Thin },
            new BottomBorder(new Color { Rgb = Grey }) { Style = BorderStyleValues.Thin },
            new DiagonalBorder());
    }

    private static CellFormat Format(uint font, uint border = 0, bool wrap = false, uint fill = 0, uint number = 0) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = fill != 0,
            ApplyBorder = border != 0,
            ApplyAlignment = true,
        };
}
