namespace Analytics.Pipeline.Linking.Outputs;

/// <summary>
/// A folder of results that are written beside their places first: when the work fails, what stood there before is untouched. Files are
/// moved one by one, each whole.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _final;
    private readonly string _partial;

    public OutputFolder(string path)
    {
        _final = Path.GetFullPath(path);
        _partial = Path.Combine(_final, ".partial");
        Remove();
        Directory.CreateDirectory(_partial);
    }

    /// <summary>Where a file is to be written.</summary>
    public string File(string name) => Path.Combine(_partial, name);

    /// <summary>Puts the files in their places.</summary>
    public void Publish()
    {
        foreach (var file in Directory.GetFiles(_partial).Order(StringComparer.Ordinal))
        {
            System.IO.File.Move(file, Path.Combine(_final, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose() => Remove();

    private void Remove()
    {
        if (Directory.Exists(_partial))
        {
            Directory.Delete(_partial, recursive: true);
        }
    }
}
