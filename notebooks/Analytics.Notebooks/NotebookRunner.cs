using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks;

/// <summary>Runs a notebook: cells to a file-based program, the program's outputs back into the cells.</summary>
/// <param name="root">The repository's top.</param>
public sealed class NotebookRunner(string root)
{
    private const int ChartWidth = 860;

    /// <summary>Runs the cells of a notebook, in their order, in one process.</summary>
    /// <param name="notebook">The notebook; its outputs are replaced, its file is not.</param>
    /// <exception cref="InvalidOperationException">The program does not compile, or a cell fails; the message has the cell and why.</exception>
    public void Run(NotebookFile notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var folder = Directory.CreateTempSubdirectory("analytics-notebook-").FullName;
        try
        {
            var (program, outputs) = (Path.Combine(folder, "notebook.cs"), Path.Combine(folder, "outputs.jsonl"));
            File.WriteAllText(program, NotebookProgram.Of(Path.GetFileName(notebook.Path), notebook.Sources, root, Path.Combine(root, "notebooks/Analytics.Notebooks/Analytics.Notebooks.csproj")));
            Execute(program, outputs, notebook.Path);
            notebook.SetOutputs(Outputs(File.ReadLines(outputs), notebook.Sources.Count));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What differs between the numbers that stood in a notebook and those of a run; none when they agree to nine digits.</summary>
    /// <param name="before">The numbers that stood there.</param>
    /// <param name="after">Those of the run.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<(int Cell, string Name), double> before, IReadOnlyDictionary<(int Cell, string Name), double> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. before.Keys.Union(after.Keys).Order()
            .Where(key => !before.TryGetValue(key, out var was) || !after.TryGetValue(key, out var now) || Math.Abs(was - now) > 1e-9 * Math.Max(1, Math.Abs(was)))
            .Select(key => FormattableString.Invariant($"cell {key.Cell + 1}, {key.Name}: stands as {(before.TryGetValue(key, out var was) ? was : double.NaN)}, is {(after.TryGetValue(key, out var now) ? now : double.NaN)}"))];
    }

    private void Execute(string program, string outputs, string notebook)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "-c", "Release", program]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = root };
        start.Environment[Notebook.OutputVariable] = outputs;
        start.Environment[Notebook.RootVariable] = root;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{notebook} failed:\n{output}{error.Result}");
        }
    }

    private List<JsonArray> Outputs(IEnumerable<string> lines, int cells)
    {
        var outputs = Enumerable.Range(0, cells).Select(_ => new JsonArray()).ToList();
        using var drawer = new ChartDrawer(Path.Combine(root, "src/Analytics.Dashboard/client"));
        foreach (var line in lines)
        {
            var json = JsonNode.Parse(line)!;
            outputs[(int)json["cell"]!].Add(json["text"] is { } text
                ? new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = text.DeepClone() }
                : new JsonObject { ["data"] = Drawn(json["data"]!.AsObject(), drawer), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" });
        }

        return outputs;
    }

    private static JsonObject Drawn(JsonObject data, ChartDrawer drawer)
    {
        var drawn = data.DeepClone().AsObject();
        if (drawn[NotebookFile.ChartType] is { } chart)
        {
            drawn.Remove(NotebookFile.ChartType);
            drawn["image/svg+xml"] = drawer.Draw(chart["option"]!, ChartWidth, (int)chart["height"]!);
        }

        return drawn;
    }
}
