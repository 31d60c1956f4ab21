namespace Analytics.Registry.Reading;

/// <summary>Reading of one file cannot go on; what was read of it so far is not to be used. Other files are not concerned.</summary>
public sealed class ReadingException : IOException
{
    /// <summary>Makes the exception from the problem it carries.</summary>
    public ReadingException(ReadingProblem problem, Exception? innerException = null)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).MessageEn, innerException)
    {
        Problem = problem;
    }

    /// <summary>What is wrong.</summary>
    public ReadingProblem Problem { get; }
}
