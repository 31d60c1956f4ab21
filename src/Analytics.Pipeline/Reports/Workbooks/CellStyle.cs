namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>The cell formats of the workbook; the value is the index into the stylesheet.</summary>
public enum CellStyle : uint
{
    /// <summary>Text that wraps, set to the top.</summary>
    Text = 0,

    /// <summary>The header row: bold on a tinted ground.</summary>
    Header = 1,

    /// <summary>A whole number with thousands separators.</summary>
    Number = 2,

    /// <summary>A probability in per cent.</summary>
    Percent = 3,

    /// <summary>A date as 2026-03-31.</summary>
    Date = 4,

    /// <summary>The title of a sheet of prose.</summary>
    Title = 5,

    /// <summary>A bold word.</summary>
    Strong = 6,

    /// <summary>An amount with two digits behind the point.</summary>
    Amount = 7,

    /// <summary>Text to be filled in by whoever is asked: on a light ground.</summary>
    Answer = 8,

    /// <summary>A date to be filled in.</summary>
    AnswerDate = 9,

    /// <summary>Text to be filled in that must stay text: a long number keeps all its digits.</summary>
    AnswerText = 10,

    /// <summary>An example, set apart from what is to be filled in.</summary>
    Example = 11,

    /// <summary>An example of a date.</summary>
    ExampleDate = 12,
}
