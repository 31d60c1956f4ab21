namespace Analytics.Pipeline.Checking;

/// <summary>What a check before submission is asked to do.</summary>
/// <param name="InputPath">A filled-in workbook, or a folder with the papers of one center or several.</param>
public sealed record CheckOptions(string InputPath)
{
    /// <summary>The regime to judge by; <c>null</c> = those under which the input's centers stand. Centers that name none are put under it.</summary>
    public string? Regime { get; init; }

    /// <summary>The report year of rows that name none; <c>null</c> = the latest in the input.</summary>
    public int? Year { get; init; }

    /// <summary>The day to judge by; <c>null</c> = 31 March after the report year.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A folder of rule packs beside the product's own; <c>null</c> = none.</summary>
    public string? Packs { get; init; }

    /// <summary>The folder for <c>check.html</c>, <c>check.xlsx</c>, <c>compliance.csv</c> and <c>quarantine.csv</c>; <c>null</c> = none is written.</summary>
    public string? Out { get; init; }

    /// <summary>The language of sheet and reports.</summary>
    public ReportLanguage Language { get; init; }
}
