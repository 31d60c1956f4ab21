namespace Analytics.Linkage;

/// <summary>The data or the model does not allow what was asked for; the message says what and where, for people.</summary>
public sealed class LinkageException : Exception
{
    /// <summary>With a message for people.</summary>
    public LinkageException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for people and what led to it.</summary>
    public LinkageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
