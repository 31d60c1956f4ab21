namespace Analytics.Registry.Reading;

/// <summary>The sheets of one opened file, in the file's order.</summary>
public abstract class InputSheets : IDisposable
{
    private ISheetReader? _current;

    private protected InputSheets()
    {
    }

    /// <summary>Closes the sheet before and opens the next.</summary>
    /// <returns>The sheet, owned by this object; null after the last.</returns>
    /// <exception cref="ReadingException">The file is damaged, encrypted, too large, or was changed since discovery.</exception>
    public ISheetReader? Next()
    {
        _current?.Dispose();
        _current = null;
        return _current = OpenNext();
    }

    /// <summary>Closes the current sheet and the file.</summary>
    public void Dispose()
    {
        _current?.Dispose();
        _current = null;
        Close();
        GC.SuppressFinalize(this);
    }

    private protected abstract ISheetReader? OpenNext();

    private protected abstract void Close();
}
