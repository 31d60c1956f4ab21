namespace Analytics.Registry.Intake.Rows;

/// <summary>How much a failed check weighs.</summary>
internal enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>The row counts; a person should look at it.</summary>
    Warn,

    /// <summary>The row is kept aside.</summary>
    Error,
}

/// <summary>One failed check of a row.</summary>
/// <param name="Code">Stable code, e.g. <c>DATE_INVALID</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Column">The canonical column, or the header as written where it has none; null for the row as a whole.</param>
/// <param name="MessageZh">What is wrong and what was expected, Chinese. Masked where the column holds personal data.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="ValueMasked">The value as it may be shown.</param>
internal sealed record Failure(string Code, Severity Severity, string? Column, string MessageZh, string MessageEn, string? ValueMasked);
