namespace Analytics.Registry.Reading.Sources;

/// <summary>Where a file's bytes can be had again and again.</summary>
internal abstract class ContentSource
{
    /// <summary>The file on disk, if the content is one; null for members of archives.</summary>
    public virtual string? LocalPath => null;

    /// <summary>Opens the bytes, to be read once forward.</summary>
    /// <exception cref="ReadingException">They cannot be had.</exception>
    public abstract Stream Open(CancellationToken cancellation);

    /// <summary>Opens the bytes for random access.</summary>
    /// <exception cref="ReadingException">They cannot be had.</exception>
    public abstract Stream OpenRandomAccess(CancellationToken cancellation);
}
