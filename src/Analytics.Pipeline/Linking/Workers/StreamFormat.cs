namespace Analytics.Pipeline.Linking.Workers;

/// <summary>How records and pairs are written in a stream.</summary>
public enum StreamFormat
{
    /// <summary>Comma-separated values in UTF-8 with a header line, quoted as RFC 4180 has it.</summary>
    Csv,

    /// <summary>
    /// What Spark, Hive and Hadoop pass to a program: one record a line, tabs between its values, no quotes, no header line, <c>\N</c> for a missing value.
    /// </summary>
    Tsv,

    /// <summary>
    /// Records as JSON objects, one a line, each with every column, <c>null</c> where missing: what <c>to_json(struct(*))</c> gives in Spark. Names and
    /// values need no agreement on columns or escapes. Records only; pairs have ids and numbers alone.
    /// </summary>
    JsonLines,
}
