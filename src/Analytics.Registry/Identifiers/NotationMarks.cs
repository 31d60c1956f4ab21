namespace Analytics.Registry.Identifiers;

/// <summary>What had to be undone to read a number, or what damage was recognised.</summary>
[Flags]
public enum NotationMarks
{
    /// <summary>Written as it should be.</summary>
    None = 0,

    /// <summary>Full-width characters.</summary>
    FullWidth = 1 << 0,

    /// <summary>Lower-case letters, such as a final x.</summary>
    LowerCase = 1 << 1,

    /// <summary>Spaces, hyphens, parentheses or invisible characters inside.</summary>
    Separators = 1 << 2,

    /// <summary>An apostrophe, quotes or ="…" around, left by a spreadsheet.</summary>
    Quoted = 1 << 3,

    /// <summary>A trailing .0, left by software that took the number for a measurement.</summary>
    ZeroFraction = 1 << 4,

    /// <summary>Scientific notation such as 2.10202E+17. Digits are lost unless the mantissa holds them all.</summary>
    Scientific = 1 << 5,

    /// <summary>The old 15-digit form, upgraded to 18.</summary>
    FifteenDigits = 1 << 6,

    /// <summary>Some characters are hidden by a mask.</summary>
    Masked = 1 << 7,
}
