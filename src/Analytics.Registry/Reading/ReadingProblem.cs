namespace Analytics.Registry.Reading;

/// <summary>How much a <see cref="ReadingProblem"/> weighs.</summary>
public enum ReadingSeverity
{
    /// <summary>Good to know; the content is as good as without it.</summary>
    Info,

    /// <summary>The content was read, but a person should look at it.</summary>
    Warn,

    /// <summary>The content cannot be trusted: the file or the record is not to be used as it is.</summary>
    Error,
}

/// <summary>Something wrong with a file, an archive's member or a record, in words for people.</summary>
/// <param name="Code">Stable upper-case code, such as <c>ARCHIVE_DAMAGED</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="MessageZh">The message in Chinese; file, sheet and row are named by whoever reports it.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record ReadingProblem(string Code, ReadingSeverity Severity, string MessageZh, string MessageEn);
