namespace Analytics.Registry.Reading.Sources;

/// <summary>A file on disk.</summary>
internal sealed class FileSource(string path) : ContentSource
{
    public override string LocalPath => path;

    public override Stream Open(CancellationToken cancellation)
    {
        try
        {
            // An office keeps its files open while others read: sharing everything lets them, and a change is noticed by its hash.
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ReadingException(ReadingProblems.FileUnreadable(exception.Message), exception);
        }
    }

    public override Stream OpenRandomAccess(CancellationToken cancellation) => Open(cancellation);
}
