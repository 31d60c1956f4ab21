using Analytics.Notebooks;

// dotnet run --project notebooks/Analytics.Notebooks.Runner [-- NOTEBOOK …]   runs them, all of notebooks/ by default, and writes their outputs
var root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "Analytics.sln")))
{
    Console.Error.WriteLine("Run this from the repository's top folder.");
    return 2;
}

foreach (var path in args.Length > 0 ? args : [.. Directory.EnumerateFiles(Path.Combine(root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)])
{
    try
    {
        var notebook = NotebookFile.Read(path);
        new NotebookRunner(root).Run(notebook);
        notebook.Save();
        Console.WriteLine($"{path}: {notebook.Sources.Count} cells, {notebook.Numbers.Count} named numbers");
    }
    catch (Exception cause) when (cause is FormatException or InvalidOperationException or IOException)
    {
        Console.Error.WriteLine(cause.Message);
        return 1;
    }
}

return 0;
