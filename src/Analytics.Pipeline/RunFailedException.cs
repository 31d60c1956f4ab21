namespace Analytics.Pipeline;

/// <summary>A run that could not be done. The message is for the person at the terminal; the last publication is untouched.</summary>
public sealed class RunFailedException : Exception
{
    /// <summary>A failure with its message, and what caused it where something did.</summary>
    public RunFailedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
