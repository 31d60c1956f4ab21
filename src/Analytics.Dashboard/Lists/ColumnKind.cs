namespace Analytics.Dashboard.Lists;

/// <summary>How a column's values are shown and sorted.</summary>
public enum ColumnKind
{
    /// <summary>Text as it is.</summary>
    Text,

    /// <summary>A code, shown in words.</summary>
    Code,

    /// <summary>A code, shown in words on a badge whose colour follows the code.</summary>
    Badge,

    /// <summary>A whole number with thousands separators.</summary>
    Number,

    /// <summary>A number with two decimals.</summary>
    Decimal,

    /// <summary>A share of one, shown per cent; never rounded up to a certainty that is not there.</summary>
    Percent,

    /// <summary>Yuan, with thousands separators and no more decimals than there are.</summary>
    Yuan,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Ids of platforms separated by <c>;</c>, each a link to its center's pages.</summary>
    Platforms,

    /// <summary>A kind of platform, shown in words.</summary>
    PlatformKind,

    /// <summary>An id in the typeface of ids.</summary>
    Id,
}
