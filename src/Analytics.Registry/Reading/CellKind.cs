namespace Analytics.Registry.Reading;

/// <summary>What the file itself says a cell holds. Text formats (CSV) know only <see cref="Empty"/> and <see cref="Text"/>.</summary>
public enum CellKind
{
    /// <summary>No value: a zero-length field, an absent cell, a JSON or Parquet null.</summary>
    Empty,

    /// <summary>Text, blank text included.</summary>
    Text,

    /// <summary>A number, as invariant text that reads back to the same value.</summary>
    Number,

    /// <summary>A date or a time as ISO 8601 text (<c>yyyy-MM-dd</c>, <c>yyyy-MM-ddTHH:mm:ss</c> or <c>HH:mm:ss</c>).</summary>
    Date,

    /// <summary>A truth value, as <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A spreadsheet's error value, as its usual text (<c>#N/A</c>, <c>#DIV/0!</c> ...).</summary>
    Error,
}
