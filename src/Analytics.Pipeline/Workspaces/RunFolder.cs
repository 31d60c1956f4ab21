namespace Analytics.Pipeline.Workspaces;

/// <summary>The folder of one run and what lies in it.</summary>
internal sealed record RunFolder(string Path)
{
    /// <summary>The folder's name; of a finished run this is its id.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    public string Database => System.IO.Path.Combine(Path, "run.duckdb");

    public string Reports => System.IO.Path.Combine(Path, "reports");

    /// <summary>Rows to be corrected, with their exact values; empty runs have none.</summary>
    public string Quarantine => System.IO.Path.Combine(Path, "quarantine");

    public string Manifest => System.IO.Path.Combine(Path, "manifest.json");

    /// <summary>The manifest is the last thing that is written, so a folder that has one has everything.</summary>
    public bool IsComplete => File.Exists(Manifest) && File.Exists(Database) && Directory.Exists(Reports);

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
