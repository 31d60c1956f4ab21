using System.Globalization;

namespace Analytics.Regulations.Findings;

/// <summary>
/// One finding: one clause, one entity, the platforms concerned, and the rows that show it. A finding is a question with evidence for a
/// person to decide, never a verdict. Everything in it is masked already: it goes into reports as it stands.
/// </summary>
public sealed record Finding
{
    /// <summary>What was found: single_platform, identifier_conflict, …</summary>
    public required string Kind { get; init; }

    /// <summary>high, medium or low.</summary>
    public required string Severity { get; init; }

    /// <summary>The probability that the fact holds, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>WARN, REVIEW, INFO …: the outcome under the clause, never stronger than its strength allows.</summary>
    public required string Outcome { get; init; }

    /// <summary>The regulation's id, e.g. <c>liaoning-2026</c>; empty for a fact that no clause held speaks of.</summary>
    public required string Regulation { get; init; }

    /// <summary>The clause's id, e.g. <c>liaoning-2026/18</c>; empty for a fact that no clause held speaks of.</summary>
    public required string Clause { get; init; }

    /// <summary>The platforms, in ordinal order.</summary>
    public required IReadOnlyList<string> PlatformIds { get; init; }

    /// <summary>The entity, e.g. <c>E-P-000012</c>.</summary>
    public required string EntityId { get; init; }

    /// <summary>The person's masked name, or the name of the thing.</summary>
    public required string Subject { get; init; }

    /// <summary>The person's masked identifier, or the thing's number; empty when there is none.</summary>
    public required string Identifier { get; init; }

    /// <summary>First day of the overlap; null when open or without dates.</summary>
    public DateOnly? OverlapFrom { get; init; }

    /// <summary>Last day of the overlap; null when open or without dates.</summary>
    public DateOnly? OverlapTo { get; init; }

    /// <summary>Whether only report years, not dates, show the overlap.</summary>
    public bool YearOnly { get; init; }

    /// <summary>The finding in a sentence, Chinese.</summary>
    public required string MessageZh { get; init; }

    /// <summary>The finding in a sentence, English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>What to ask the units, Chinese.</summary>
    public required string QuestionZh { get; init; }

    /// <summary>What to ask the units, English.</summary>
    public required string QuestionEn { get; init; }

    /// <summary>Whether an approved exception covers it: the finding stands, and begins as explained.</summary>
    public bool IsExplained { get; init; }

    /// <summary>The rows behind it.</summary>
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    /// <summary>certain from 0.999, likely from 0.9, else possible.</summary>
    public string ConfidenceWord => Confidence >= 0.999 ? "certain" : Confidence >= 0.9 ? "likely" : "possible";
}

/// <summary>One row behind a finding: from here back to the file, the sheet, the row and the file's hash.</summary>
public sealed record EvidenceRow
{
    /// <summary>The canonical table.</summary>
    public required string Table { get; init; }

    /// <summary>The row's id in the run.</summary>
    public required long RowId { get; init; }

    /// <summary>The platform the row belongs to.</summary>
    public required string PlatformId { get; init; }

    /// <summary>Its name.</summary>
    public required string PlatformName { get; init; }

    /// <summary>Its kind, e.g. key_lab.</summary>
    public string? PlatformKind { get; init; }

    /// <summary>Its city.</summary>
    public string? City { get; init; }

    /// <summary>File relative to the input folder.</summary>
    public required string File { get; init; }

    /// <summary>Sheet, for workbooks.</summary>
    public string? Sheet { get; init; }

    /// <summary>The physical line of a CSV or JSONL record, the sheet row of a workbook, the 1-based data row of a Parquet file.</summary>
    public required int Row { get; init; }

    /// <summary>The file's SHA-256, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name in this row, masked where it is a person's.</summary>
    public required string NameMasked { get; init; }

    /// <summary>The identifier in this row, masked where it is a person's; empty when there is none.</summary>
    public required string IdMasked { get; init; }

    /// <summary>First day of service, ownership or validity, if given.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of service, ownership or validity, if given.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Report year, if known.</summary>
    public int? Year { get; init; }

    /// <summary>What else the row says that matters here, in the order in which it is shown; what is missing is left out.</summary>
    public IReadOnlyList<EvidenceFact> Facts { get; init; } = [];
}

/// <summary>One cell of an evidence row.</summary>
/// <param name="Column">The canonical column of the row's table, from which a report takes its name and the way to show it.</param>
/// <param name="Value">
/// The value as text in the invariant form (true and false, 2026-03-31, 1234567.80, an enumeration's code), masked where it is personal.
/// </param>
public sealed record EvidenceFact(string Column, string Value)
{
    /// <summary>The facts that are there, of columns and values some of which may be missing.</summary>
    /// <param name="cells">Column and value; null, empty and missing values are left out.</param>
    public static IReadOnlyList<EvidenceFact> Of(params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        var facts = new List<EvidenceFact>(cells.Length);
        foreach (var (column, value) in cells)
        {
            var text = value switch
            {
                null => "",
                bool flag => flag ? "true" : "false",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
            if (text.Length > 0)
            {
                facts.Add(new EvidenceFact(column, text));
            }
        }

        return facts;
    }
}
