using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks;

/// <summary>A notebook in Jupyter's format 4 (nbformat): reads the code of its cells, writes their outputs. Everything else stays as it was.</summary>
public sealed class NotebookFile
{
    /// <summary>The media type of named numbers.</summary>
    public const string NumbersType = "application/vnd.analytics.numbers+json";

    /// <summary>The media type of a chart before it is drawn; no file has it.</summary>
    internal const string ChartType = "application/vnd.analytics.chart+json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject _json;

    private NotebookFile(string path, JsonObject json)
    {
        Path = path;
        _json = json;
        Cells = [.. json["cells"]!.AsArray().OfType<JsonObject>().Where(cell => (string?)cell["cell_type"] == "code")];
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>The code cells.</summary>
    internal IReadOnlyList<JsonObject> Cells { get; }

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="FormatException">It is no notebook of format 4.</exception>
    public static NotebookFile Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) is JsonObject json && (int?)json["nbformat"] == 4 && json["cells"] is JsonArray
                ? new NotebookFile(path, json)
                : throw new FormatException($"{path} is no notebook of Jupyter's format 4.");
        }
        catch (JsonException cause)
        {
            throw new FormatException($"{path} is no notebook: {cause.Message}", cause);
        }
    }

    /// <summary>The code of each code cell.</summary>
    public IReadOnlyList<string> Sources => [.. Cells.Select(cell => Text(cell["source"]))];

    /// <summary>The named numbers that stand in the outputs, by cell and name.</summary>
    public IReadOnlyDictionary<(int Cell, string Name), double> Numbers
    {
        get
        {
            var numbers = new Dictionary<(int, string), double>();
            for (var i = 0; i < Cells.Count; i++)
            {
                foreach (var output in Cells[i]["outputs"]?.AsArray() ?? [])
                {
                    foreach (var (name, value) in output?["data"]?[NumbersType] as JsonObject ?? [])
                    {
                        numbers[(i, name)] = value!.GetValue<double>();
                    }
                }
            }

            return numbers;
        }
    }

    /// <summary>Replaces the outputs.</summary>
    /// <param name="outputs">For each code cell its outputs as nbformat has them.</param>
    public void SetOutputs(IReadOnlyList<JsonArray> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        for (var i = 0; i < Cells.Count; i++)
        {
            Cells[i]["execution_count"] = i + 1;
            Cells[i]["outputs"] = outputs[i];
        }
    }

    /// <summary>Writes the notebook where it was read.</summary>
    public void Save() => File.WriteAllText(Path, _json.ToJsonString(Layout) + "\n");

    private static string Text(JsonNode? source) => source is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)source ?? "";
}
