namespace Analytics.Registry.Schema;

/// <summary>A definition file that cannot be used; the message names file, line, what was found and what was expected.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>Says what is wrong where.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The 1-based line.</param>
    /// <param name="message">What was found, and what was expected.</param>
    /// <param name="inner">What lies behind it, if anything.</param>
    public DefinitionException(string file, long line, string message, Exception? inner = null)
        : base($"{file}:{line}: {message}", inner)
    {
        (File, Line) = (file, line);
    }

    /// <summary>The file's name as it was given to the reader.</summary>
    public string File { get; }

    /// <summary>The 1-based line.</summary>
    public long Line { get; }
}
