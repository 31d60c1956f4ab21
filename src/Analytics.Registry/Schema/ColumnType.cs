namespace Analytics.Registry.Schema;

/// <summary>What a canonical column holds once it has been read. The DuckDB type of each is in <see cref="TableDdl"/>.</summary>
public enum ColumnType
{
    /// <summary>Free text (VARCHAR).</summary>
    Text,

    /// <summary>A whole number (INTEGER).</summary>
    Integer,

    /// <summary>A number with a fraction, four digits behind the point (DECIMAL(18,4)).</summary>
    Decimal,

    /// <summary>An amount in yuan with two digits behind the point (DECIMAL(18,2)); the column's name ends in <c>_yuan</c>.</summary>
    Money,

    /// <summary>Yes or no (BOOLEAN). An empty cell is missing, never "no".</summary>
    Boolean,

    /// <summary>A calendar day (DATE).</summary>
    Date,

    /// <summary>A calendar year (INTEGER).</summary>
    Year,

    /// <summary>One code of the column's list (VARCHAR).</summary>
    Enum,

    /// <summary>Several codes of the column's list (VARCHAR[]).</summary>
    EnumSet,

    /// <summary>Several texts (VARCHAR[]).</summary>
    TextSet,

    /// <summary>Several whole numbers (INTEGER[]).</summary>
    IntegerSet,
}
