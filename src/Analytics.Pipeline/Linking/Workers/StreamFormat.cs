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
}
