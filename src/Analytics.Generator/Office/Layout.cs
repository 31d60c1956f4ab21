using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Office;

/// <summary>What a platform's office sends.</summary>
internal enum Medium
{
    Workbook,
    Gb18030Csv,
    Utf8Csv,
    Utf8CsvWithMark,
}

/// <summary>How a date is typed.</summary>
internal enum DateForm
{
    DateCell,
    Dashes,
    Dots,
    Chinese,
    Slashes,
    Compact,
    MonthOnly,
}

/// <summary>By what a reader can tell whose rows they are.</summary>
internal enum PlatformMark
{
    IdColumn,
    NameColumn,
    Cover,
    FileName,
    FolderName,
}

/// <summary>The habits of one platform's office: medium, wording of headers, dates, money, where the platform's name stands.</summary>
/// <param name="Medium">Kind of file.</param>
/// <param name="Wording">Which of the header wordings.</param>
/// <param name="Dates">How dates are typed.</param>
/// <param name="Mark">Where the platform is named.</param>
/// <param name="HasTitle">Whether a title row stands above the header (workbooks only).</param>
/// <param name="HasBands">Whether the header has a second row of bands above it, cells merged (workbooks only).</param>
/// <param name="HasTotals">Whether lists of money end with a row of totals (workbooks only).</param>
/// <param name="MoneyInWan">Money in 万元 rather than 元; the header says which.</param>
/// <param name="HasServiceDates">Whether rosters have the columns of dates.</param>
/// <param name="HasBirthDate">Whether the roster has a column for the birth date beside the identifier.</param>
internal sealed record Layout(
    Medium Medium, int Wording, DateForm Dates, PlatformMark Mark, bool HasTitle, bool HasBands, bool HasTotals, bool MoneyInWan, bool HasServiceDates,
    bool HasBirthDate)
{
    /// <summary>Number of header wordings.</summary>
    public const int Wordings = 6;

    public static Layout For(ulong seed, Platform platform)
    {
        var random = new RandomStream(seed, StreamPurpose.Layout, platform.Number);
        var medium = random.Below(100) switch { < 68 => Medium.Workbook, < 86 => Medium.Gb18030Csv, < 93 => Medium.Utf8Csv, _ => Medium.Utf8CsvWithMark };
        var workbook = medium == Medium.Workbook;
        var mark = random.Below(100) switch
        {
            < 25 => PlatformMark.IdColumn,
            < 35 => PlatformMark.NameColumn,
            < 68 => PlatformMark.Cover,
            < 85 => PlatformMark.FileName,
            _ => PlatformMark.FolderName,
        };
        if (!workbook && mark == PlatformMark.Cover) mark = PlatformMark.FolderName;
        var dates = (DateForm)random.Below(workbook ? 7 : 6);
        if (!workbook && dates == DateForm.DateCell) dates = DateForm.Dashes;
        return new Layout(
            medium, random.Below(Wordings), dates, mark, workbook && random.Chance(0.8), workbook && random.Chance(0.35), workbook && random.Chance(0.6),
            random.Chance(0.7), platform.HasServiceDates, random.Chance(0.75));
    }

    public bool IsWorkbook => Medium == Medium.Workbook;
}
