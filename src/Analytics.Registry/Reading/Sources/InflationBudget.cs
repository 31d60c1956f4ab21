namespace Analytics.Registry.Reading.Sources;

/// <summary>How many inflated bytes are still allowed, over all members that share it.</summary>
internal sealed class InflationBudget(ReadingLimits limits)
{
    private long _left = limits.MaxInflatedBytes;

    /// <summary>Takes bytes that have just been inflated.</summary>
    /// <param name="bytes">How many.</param>
    /// <param name="member">Bytes of the same member so far, these included.</param>
    /// <param name="compressed">The member's compressed size.</param>
    /// <exception cref="ReadingException">That is more than a delivery can honestly have.</exception>
    public void Take(long bytes, long member, long compressed)
    {
        _left -= bytes;
        if (_left < 0)
            throw new ReadingException(ReadingProblems.ArchiveBomb($"> {limits.MaxInflatedBytes} B"));
        if (member > limits.RatioFreeBytes && member / Math.Max(1, compressed) >= limits.MaxInflationRatio)
            throw new ReadingException(ReadingProblems.ArchiveBomb($"> {limits.MaxInflationRatio} : 1"));
    }
}
