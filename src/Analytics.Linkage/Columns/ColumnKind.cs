namespace Analytics.Linkage.Columns;

/// <summary>What a column's values are, which decides how they are cleaned and may be compared.</summary>
public enum ColumnKind
{
    /// <summary>Words: names in Latin letters, places, streets, anything else.</summary>
    Text,

    /// <summary>Personal names, most of them in Han characters.</summary>
    Name,

    /// <summary>Names of organisations in Han characters.</summary>
    Organisation,

    /// <summary>Numbers that name something: identity, serial, asset, social security numbers.</summary>
    Identifier,

    /// <summary>Telephone numbers.</summary>
    Telephone,

    /// <summary>E-mail addresses.</summary>
    Email,

    /// <summary>Calendar dates.</summary>
    Date,

    /// <summary>Quantities.</summary>
    Number,

    /// <summary>Model numbers of instruments.</summary>
    ModelNumber,
}
